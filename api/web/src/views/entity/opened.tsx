import { Link } from "wouter-preact";

import { type Answer, ask, useAnswer } from "@/client";
import { usePreferences } from "@/frame/preferences";
import { WAYS } from "@/frame/ways";
import { Beside } from "@/parts/beside";
import { usePages } from "@/parts/pages";
import { Empty, Fault, Shown } from "@/parts/states";
import { counted, titled, useWords } from "@/words";
import { nameIn } from "@/words/figures";
import { called, TERMS } from "@/words/terms";

import type { Links } from "./dossier";
import { Companions, Papers } from "./lists";
import { ENTITY } from "./words";

const PAGE = 30;
const WHOLE = 500;
const COMPANY = ["programs", "actors", "places", "metrics"] as const;
const PAPERS = ["issued", "addressed", "named"] as const;

/** What a count opened: `mentions`, `figures`, a list as a whole, or `with:` another entity, the measures of both. */
export function Opened({ what, links, close }: { what: string; links: Links; close: () => void }) {
  const words = useWords(ENTITY);
  const { entity } = links.detail;
  const { language } = usePreferences();
  if (what.startsWith("with:")) return <Together a={entity.id} b={what.slice(5)} links={links} close={close} />;
  const company = COMPANY.find((kind) => kind === what);
  const papers = PAPERS.find((kind) => kind === what);
  const title =
    company || papers
      ? words.lists[(company ?? papers) as keyof typeof words.lists]
      : what === "mentions" || what === "figures"
        ? words.relations[what === "mentions" ? "MENTIONS" : "FIGURES"]
        : null;
  if (!title) return null;
  return (
    <Beside title={`${nameIn(language, entity.label, entity.name)} · ${title}`} close={close}>
      {company || papers ? (
        <Whole id={entity.id} kind={(company ?? papers) as (typeof COMPANY | typeof PAPERS)[number]} />
      ) : what === "mentions" ? (
        <Mentions id={entity.id} />
      ) : (
        <Figures links={links} />
      )}
    </Beside>
  );
}

function Whole({ id, kind }: { id: string; kind: (typeof COMPANY | typeof PAPERS)[number] }) {
  const words = useWords(ENTITY);
  const all = useAnswer("/api/v1/entities/{id}/links", { path: { id }, query: { limit: WHOLE } });
  return (
    <Shown asked={all}>
      {(data) => (
        <>
          <p class="soft small number counted" role="status">
            {words.inAll(counted(data[kind].total))}
          </p>
          {kind === "issued" || kind === "addressed" || kind === "named" ? (
            <Papers kind={kind} of={data[kind]} bare />
          ) : (
            <Companions kind={kind} of={data[kind]} bare />
          )}
        </>
      )}
    </Shown>
  );
}

/** The measures that two entities share, and what else ties them, each with its words. */
function Together({ a, b, links, close }: { a: string; b: string; links: Links; close: () => void }) {
  const words = useWords(ENTITY);
  const terms = useWords(TERMS);
  const { language } = usePreferences();
  const found = useAnswer("/api/v1/relations", { query: { a, b, limit: WHOLE } });
  const known = COMPANY.flatMap((kind) => links[kind].items).find((each) => each.id === b);
  const end = known ?? found.data?.b;
  const other = end ? nameIn(language, end.label, end.name) : "";
  const itself = nameIn(language, links.detail.entity.label, links.detail.entity.name);
  const part = (name: string) => called(words.shares, called(terms.role, name));
  return (
    <Beside title={`${itself} × ${other}`} close={close}>
      <Shown asked={found}>
        {(data) => (
          <>
            <p class="soft small number counted" role="status">
              {words.inAll(counted(data.measures))}
            </p>
            {data.shared.map((step) => (
              <div key={step.measure_id} class="measure">
                <p class="quote">
                  <Link href={WAYS.reader(step.document_id, { measure: step.measure_id })}>
                    <bdi>{step.quote}</bdi>
                  </Link>
                </p>
                <p class="where">
                  {words.parted(itself, part(step.part_a))} · {words.parted(other, part(step.part_b))}
                  {" · "}
                  {called(terms.status, step.status)} · <bdi>{titled(step.document_title)}</bdi>
                  {step.section && ` › ${step.section}`}
                </p>
              </div>
            ))}
            {data.ties.length > 0 && (
              <section>
                <h3>{words.tiedBeside}</h3>
                <ul class="papers">
                  {data.ties.map((tie) => (
                    <li key={tie.kind + tie.document_id + String(tie.start)}>
                      <Link href={WAYS.reader(tie.document_id, { start: tie.start, end: tie.end })}>
                        <bdi>{tie[language]}</bdi>
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Shown>
    </Beside>
  );
}

type MentionList = Answer<"/api/v1/entities/{id}/mentions">;

function Mentions({ id }: { id: string }) {
  const given = { path: { id }, query: { limit: PAGE } };
  const first = useAnswer("/api/v1/entities/{id}/mentions", given);
  const more = (cursor: string) => ask("/api/v1/entities/{id}/mentions", { ...given, query: { limit: PAGE, cursor } });
  return <Shown asked={first}>{(list) => <MentionRows first={list} more={more} />}</Shown>;
}

function MentionRows({ first, more }: { first: MentionList; more: (cursor: string) => Promise<MentionList> }) {
  return (
    <Pages first={first} more={more}>
      {(row) => (
        <li key={row.document_id + String(row.start)}>
          <Link href={WAYS.reader(row.document_id, { start: row.start, end: row.end })}>
            <bdi>{row.quote}</bdi>
          </Link>
          <p class="soft small">
            <bdi>{titled(row.document_title)}</bdi>
            {row.section && ` › ${row.section}`}
          </p>
        </li>
      )}
    </Pages>
  );
}

type FigureList = Answer<"/api/v1/figures">;

function Figures({ links }: { links: Links }) {
  const filters = links.counts.find((count) => count.relation === "FIGURES")?.opens.filters ?? {};
  const query = { ...filters, limit: PAGE };
  const first = useAnswer("/api/v1/figures", { query });
  const more = (cursor: string) => ask("/api/v1/figures", { query: { ...query, cursor } });
  return <Shown asked={first}>{(list) => <FigureRows first={list} more={more} />}</Shown>;
}

function FigureRows({ first, more }: { first: FigureList; more: (cursor: string) => Promise<FigureList> }) {
  const terms = useWords(TERMS);
  return (
    <Pages first={first} more={more}>
      {(row) => (
        <li key={row.measure_id + row.metric_id + String(row.start)}>
          <strong class="number">
            <bdi>{row.quote}</bdi>
          </strong>{" "}
          <Link href={WAYS.reader(row.document_id, { measure: row.measure_id })}>
            <bdi>{row.measure_text}</bdi>
          </Link>
          <p class="soft small">
            {called(terms.status, row.status)} · <bdi>{titled(row.document_title)}</bdi>
            {row.issued_on && <span class="number"> · {row.issued_on}</span>}
          </p>
        </li>
      )}
    </Pages>
  );
}

interface Paged<T> {
  items: T[];
  total: number;
  next?: string | null;
}

/** A list page by page, with how many there are. */
function Pages<T>({
  first,
  more,
  children,
}: {
  first: Paged<T>;
  more: (cursor: string) => Promise<Paged<T>>;
  children: (row: T) => preact.ComponentChildren;
}) {
  const words = useWords(ENTITY);
  const { rows, next, busy, fault, go } = usePages(first, more);
  if (first.total === 0) return <Empty title={words.noneAnyMore} />;
  return (
    <>
      <p class="soft small number counted" role="status">
        {words.inAll(counted(first.total))}
      </p>
      <ul class="papers">{rows.map(children)}</ul>
      {fault && <Fault error={fault} retry={go} />}
      {next && !fault && (
        <button type="button" class="button" disabled={busy} onClick={go}>
          {words.more}
        </button>
      )}
    </>
  );
}
