import { Link } from "wouter-preact";

import { type Answer, type Schemas } from "@/client";
import { usePreferences } from "@/frame/preferences";
import { useAsking, WAYS } from "@/frame/ways";
import { MeasureList } from "@/parts/measures";
import { counted, useWords } from "@/words";
import { nameIn } from "@/words/figures";
import { called, ROLES, TERMS } from "@/words/terms";

import { Companions, Papers } from "./lists";
import { Opened } from "./opened";
import { ENTITY } from "./words";

export type Links = Answer<"/api/v1/entities/{id}/links">;
type Count = Links["counts"][number];

/** Most of a kind that the page itself lists; what is more opens beside it. */
export const MOST = 12;

/** The filter of measures that an entity of a kind is. */
function filterOf(label: string, id: string): Record<string, string> {
  const names: Record<string, string> = { Actor: "owner", Program: "program", Place: "place" };
  const name = names[label];
  return name ? { [name]: id } : {};
}

export function Dossier({ links }: { links: Links }) {
  const words = useWords(ENTITY);
  const [query, change] = useAsking();
  const { entity } = links.detail;
  const owned = links.counts.some((count) => ["OWNS", "INVOLVES", "LOCATED_IN"].includes(count.relation));
  const filter = owned ? filterOf(entity.label, entity.id) : {};
  const filtered = Object.keys(filter).length > 0;
  const open = query.get("open");
  return (
    <article class="dossier">
      <Headline links={links} filter={filter} />
      {links.counts.length > 0 && (
        <section class="sheet">
          <h2>{words.numbers}</h2>
          <dl class="counts">
            {[...links.counts].sort(byOrder).map((count) => (
              <Counted key={count.relation + String(count.role)} count={count} />
            ))}
          </dl>
        </section>
      )}
      <div class="columns">
        <Companions kind="programs" of={links.programs} />
        <Companions kind="actors" of={links.actors} />
        <Companions kind="metrics" of={links.metrics} />
        <Companions kind="places" of={links.places} />
        <Papers kind="issued" of={links.issued} />
        <Papers kind="addressed" of={links.addressed} />
        <Papers kind="named" of={links.named} />
      </div>
      {filtered && (
        <section>
          <h2>{words.latest}</h2>
          <MeasureList filters={{ ...filter, sort: "-issued_on" }} page={10} />
        </section>
      )}
      {open && <Opened what={open} links={links} close={() => change({ open: null })} />}
    </article>
  );
}

function Headline({ links, filter }: { links: Links; filter: Record<string, string> }) {
  const words = useWords(ENTITY);
  const terms = useWords(TERMS);
  const { language } = usePreferences();
  const { entity, part_of: above, parts } = links.detail;
  return (
    <header>
      <p class="soft small">
        {called(terms.label, entity.label)}
        {entity.kind && ` · ${called(terms.nature, entity.kind)}`}
      </p>
      <h1>
        <bdi>{nameIn(language, entity.label, entity.name)}</bdi>
      </h1>
      {entity.aliases.length > 0 && (
        <p class="soft">
          {words.aliases} <bdi>{entity.aliases.join("、")}</bdi>
        </p>
      )}
      <Related name={words.partOf} of={above} />
      <Related name={words.parts} of={parts} />
      {Object.keys(filter).length > 0 && (
        <p class="on no-print">
          <Link class="button first" href={WAYS.measures(filter)}>
            {words.allMeasures}
          </Link>
          <Link class="button" href={WAYS.matrix(filter)}>
            {words.inMatrix}
          </Link>
          <Link class="button" href={WAYS.timeline(filter)}>
            {words.inTimeline}
          </Link>
          {entity.label === "Program" && (
            <Link class="button" href={WAYS.network({ around: entity.id })}>
              {words.inNetwork}
            </Link>
          )}
        </p>
      )}
    </header>
  );
}

/** One count, leading to what it counts: a list of its own, or one that opens beside. */
function Counted({ count }: { count: Count }) {
  const words = useWords(ENTITY);
  const terms = useWords(TERMS);
  const name = called(words.relations, count.relation) + (count.role ? ` · ${called(terms.role, count.role)}` : "");
  return (
    <div>
      <dt>{name}</dt>
      <dd class="number">
        <CountLink count={count} name={name} />
        <span class="soft small"> {words.documentsIn(counted(count.documents), count.documents)}</span>
      </dd>
    </div>
  );
}

function CountLink({ count, name }: { count: Count; name: string }) {
  const [, change] = useAsking();
  const said = counted(count.count);
  const beside = BESIDE[count.relation];
  const { question, filters } = count.opens;
  if (beside) {
    return (
      <button type="button" class="as-link" aria-label={`${name} ${said}`} onClick={() => change({ open: beside })}>
        {said}
      </button>
    );
  }
  return (
    <Link
      href={question === "documents" ? WAYS.documents(filters) : WAYS.measures(filters)}
      aria-label={`${name} ${said}`}
    >
      {said}
    </Link>
  );
}

/** What opens beside the page, by the relation that is counted. */
const BESIDE: Record<string, string> = { MENTIONS: "mentions", FIGURES: "figures", ADDRESSED_TO: "addressed" };

/** Counts as they are read: what it owns, by role, then what it is about, then where it is named. */
const ORDER = [
  "OWNS",
  "INVOLVES",
  "LOCATED_IN",
  "HAS_METRIC",
  "DURING",
  "TARGETS",
  "FIGURES",
  "ISSUED",
  "ADDRESSED_TO",
];

function byOrder(a: Count, b: Count): number {
  const rank = (count: Count) => {
    const [part, role] = [ORDER.indexOf(count.relation), ROLES.indexOf(count.role as never)];
    return (part < 0 ? ORDER.length : part) * ROLES.length + Math.max(role, 0);
  };
  return rank(a) - rank(b);
}

const SHOWN = 24;

/** What it is part of, or its parts: the first of many, the others folded away. */
function Related({ name, of }: { name: string; of: readonly Schemas["EntityRef"][] }) {
  const words = useWords(ENTITY);
  if (of.length === 0) return null;
  const chips = (some: readonly Schemas["EntityRef"][]) =>
    some.map((each) => (
      <Link key={each.id} class="chip" href={WAYS.entity(each.id)}>
        <bdi>{each.name}</bdi>
      </Link>
    ));
  return (
    <>
      <p class="chips">
        <span class="soft">{name}</span>
        {chips(of.slice(0, SHOWN))}
      </p>
      {of.length > SHOWN && (
        <details>
          <summary class="soft small">{words.moreOf(counted(of.length - SHOWN))}</summary>
          <p class="chips">{chips(of.slice(SHOWN))}</p>
        </details>
      )}
    </>
  );
}
