import { useEffect } from "preact/hooks";
import { Link, useLocation, useParams } from "wouter-preact";

import { type Answer, Problem, type Schemas, useAnswer } from "@/client";
import { VIEWS } from "@/frame/views";
import { WAYS } from "@/frame/ways";
import { MeasureList } from "@/parts/measures";
import { Empty, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { ENTITY } from "./words";
import "./entity.css";

type Links = Answer<"/api/v1/entities/{id}/links">;

/** What the graph knows of a body, a program or a place, each count leading on to what it counts. */
export default function EntityView() {
  const { id = "" } = useParams();
  const name = decodeURIComponent(id);
  const words = useWords(ENTITY);
  const [, go] = useLocation();
  const links = useAnswer("/api/v1/entities/{id}/links", { path: { id: name }, query: { limit: 12 } });
  const found = links.data?.detail.entity;
  useTitle(found?.name);
  useEffect(() => {
    // A merged id is answered with the one it went into: the address says so too.
    if (found && found.id !== name) go(WAYS.entity(found.id), { replace: true });
  }, [found, name, go]);
  if (links.error instanceof Problem && links.error.status === 404) {
    return <Empty title={words.nothing} advice={words.nothingAdvice} />;
  }
  return <Shown asked={links}>{(data) => <Dossier links={data} />}</Shown>;
}

/** The filter of measures that an entity of a kind is. */
function filterOf(label: string, id: string): Record<string, string> {
  const names: Record<string, string> = { Actor: "owner", Program: "program", Place: "place" };
  const name = names[label];
  return name ? { [name]: id } : {};
}

function Dossier({ links }: { links: Links }) {
  const words = useWords(ENTITY);
  const terms = useWords(TERMS);
  const { entity, part_of: above, parts } = links.detail;
  const filter = filterOf(entity.label, entity.id);
  const filtered = Object.keys(filter).length > 0;
  const has = (path: string) => VIEWS.some((view) => view.path === path);
  return (
    <article class="dossier">
      <header>
        <p class="soft small">
          {called(terms.label, entity.label)}
          {entity.kind && ` · ${called(terms.nature, entity.kind)}`}
        </p>
        <h1>
          <bdi>{entity.name}</bdi>
        </h1>
        {entity.aliases.length > 0 && (
          <p class="soft">
            {words.aliases} {entity.aliases.join("、")}
          </p>
        )}
        <Related name={words.partOf} of={above} />
        <Related name={words.parts} of={parts} />
        {filtered && (
          <p class="on no-print">
            <Link class="button first" href={WAYS.measures(filter)}>
              {words.allMeasures}
            </Link>
            {has("/matrix") && (
              <Link class="button" href={WAYS.matrix(filter)}>
                {words.inMatrix}
              </Link>
            )}
            {has("/timeline") && (
              <Link class="button" href={WAYS.timeline(filter)}>
                {words.inTimeline}
              </Link>
            )}
            {has("/network") && entity.label === "Program" && (
              <Link class="button" href={WAYS.network({ around: entity.id })}>
                {words.inNetwork}
              </Link>
            )}
          </p>
        )}
      </header>
      <section class="sheet">
        <h2>{words.numbers}</h2>
        <dl class="counts">
          {links.counts.map((count) => (
            <div key={count.relation + String(count.role)}>
              <dt>
                {called(words.relations, count.relation)}
                {count.role && ` · ${called(terms.role, count.role)}`}
              </dt>
              <dd class="number">
                {["OWNS", "INVOLVES", "LOCATED_IN"].includes(count.relation) && filtered ? (
                  <Link href={WAYS.measures({ ...filter, role: count.role })}>{counted(count.count)}</Link>
                ) : (
                  counted(count.count)
                )}
                <span class="soft small"> {words.documentsIn(counted(count.documents))}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <div class="columns">
        <Companions name={words.programs} of={links.programs} />
        <Companions name={words.actors} of={links.actors} />
        <Companions name={words.metrics} of={links.metrics} quoted />
        <Companions name={words.places} of={links.places} />
        <Papers name={words.issued} of={links.issued} />
        <Papers name={words.addressed} of={links.addressed} />
        <Papers name={words.named} of={links.named} />
      </div>
      {filtered && (
        <section>
          <h2>{words.latest}</h2>
          <MeasureList filters={filter} page={10} />
        </section>
      )}
    </article>
  );
}

function Related({ name, of }: { name: string; of: readonly Schemas["EntityRef"][] }) {
  if (of.length === 0) return null;
  return (
    <p class="chips">
      <span class="soft">{name}</span>
      {of.map((each) => (
        <Link key={each.id} class="chip" href={WAYS.entity(each.id)}>
          <bdi>{each.name}</bdi>
        </Link>
      ))}
    </p>
  );
}

/** What stands in the same measures, most first, with a bar for how many; each leads to one of the sentences. */
function Companions({ name, of, quoted = false }: { name: string; of: Schemas["Companions"]; quoted?: boolean }) {
  const words = useWords(ENTITY);
  if (of.items.length === 0) return null;
  const most = Math.max(...of.items.map((each) => each.measures));
  return (
    <section>
      <h2>{name}</h2>
      <ul class={quoted ? "companions quoted" : "companions"}>
        {of.items.map((each) => (
          <li key={each.id}>
            {quoted ? <bdi>{each.quote}</bdi> : <Link href={WAYS.entity(each.id)}>{each.name}</Link>}
            {quoted ? (
              <span />
            ) : (
              <meter
                class="bar"
                min={0}
                max={most}
                value={each.measures}
                aria-label={words.measures(counted(each.measures))}
              />
            )}
            <Link
              class="number small"
              title={words.evidence}
              aria-label={`${words.measures(counted(each.measures))} · ${each.name} · ${words.evidence}`}
              href={WAYS.reader(each.document_id, { measure: each.measure_id })}
            >
              {words.measures(counted(each.measures))}
            </Link>
          </li>
        ))}
      </ul>
      {of.total > of.items.length && <p class="soft small">{words.moreOf(counted(of.total - of.items.length))}</p>}
    </section>
  );
}

function Papers({ name, of }: { name: string; of: Schemas["Papers"] }) {
  const words = useWords(ENTITY);
  if (of.items.length === 0) return null;
  return (
    <section>
      <h2>{name}</h2>
      <ul class="papers">
        {of.items.map((paper) => (
          <li key={paper.document_id}>
            <Link href={WAYS.reader(paper.document_id, { start: paper.start, end: paper.end })}>
              <bdi>{paper.document_title}</bdi>
            </Link>
            <span class="soft small number">
              {" "}
              {paper.issued_on} ×{counted(paper.times)}
            </span>
          </li>
        ))}
      </ul>
      {of.total > of.items.length && <p class="soft small">{words.moreOf(counted(of.total - of.items.length))}</p>}
    </section>
  );
}
