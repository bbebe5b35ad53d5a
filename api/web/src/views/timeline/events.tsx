import { Link } from "wouter-preact";

import { type Answer, ask, type Query, useAnswer } from "@/client";
import { WAYS } from "@/frame/ways";
import { Owner } from "@/parts/measure";
import { usePages } from "@/parts/pages";
import { Empty, Fault, Shown } from "@/parts/states";
import { counted, titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { spanOf } from "@/words/spans";
import { TIMELINE } from "./words";

type List = Answer<"/api/v1/timeline">;
type Event = List["items"][number];
type Filters = Query<"/api/v1/timeline">;
const PAGE = 30;

/** What a count counts, under the documents it stands in; each measure leads to its sentence. */
export function Events({ filters }: { filters: Record<string, string> }) {
  const words = useWords(TIMELINE);
  const query = { ...filters, limit: PAGE } as Filters;
  const first = useAnswer("/api/v1/timeline", { query });
  return (
    <Shown asked={first}>
      {(list) =>
        list.total === 0 ? (
          <Empty title={words.nothing} advice={words.nothingAdvice} />
        ) : (
          <Rows key={JSON.stringify(query)} first={list} query={query} />
        )
      }
    </Shown>
  );
}

function Rows({ first, query }: { first: List; query: Filters }) {
  const words = useWords(TIMELINE);
  const { rows, next, busy, fault, go } = usePages(first, (cursor) =>
    ask("/api/v1/timeline", { query: { ...query, cursor } }),
  );
  return (
    <>
      <p class="soft small number" role="status">
        {words.inAll(counted(first.total))}
      </p>
      <ol class="events">
        {rows.map((event, at) => (
          <li key={event.event + event.id + String(event.period_id)}>
            {event.event === "measure" && rows[at - 1]?.document_id !== event.document_id && (
              <h3>
                <Link href={WAYS.reader(event.document_id)}>
                  <bdi>{titled(event.document_title ?? event.document_id)}</bdi>
                </Link>
              </h3>
            )}
            {event.event === "measure" ? <OfMeasure event={event} /> : <OfDocument event={event} />}
          </li>
        ))}
      </ol>
      {fault && <Fault error={fault} retry={go} />}
      {next && !fault && (
        <button type="button" class="button" disabled={busy} onClick={go}>
          {words.more}
        </button>
      )}
    </>
  );
}

function OfMeasure({ event }: { event: Event }) {
  const words = useWords(TIMELINE);
  const terms = useWords(TERMS);
  return (
    <div class="measure" data-measure={event.id}>
      <p class="quote">
        <Link href={WAYS.reader(event.document_id, { measure: event.id })}>
          <bdi>{event.text}</bdi>
        </Link>
      </p>
      <div class="chips">
        {event.owners.map((owner) => (
          <Owner key={owner.actor_id + owner.role} owner={owner} />
        ))}
        {event.programs.map((program) => (
          <Link key={program.id} href={WAYS.entity(program.id)} class="chip">
            {program.name}
          </Link>
        ))}
      </div>
      <p class="where number">
        {spanOf(event.period_start, event.period_end)}
        {event.status && ` · ${called(terms.status, event.status)}`}
        <span class="no-print">
          {" · "}
          <Link href={WAYS.timeline({ measure: event.id })}>{words.lineageOf}</Link>
        </span>
      </p>
    </div>
  );
}

function OfDocument({ event }: { event: Event }) {
  const words = useWords(TIMELINE);
  return (
    <div class="measure">
      <p class="quote">
        <Link href={WAYS.reader(event.document_id)}>
          <bdi>{titled(event.document_title ?? event.document_id)}</bdi>
        </Link>
      </p>
      <p class="where number">
        {event.period_start}
        <span class="no-print">
          {" · "}
          <Link href={WAYS.timeline({ document: event.document_id })}>{words.ofDocument}</Link>
        </span>
      </p>
    </div>
  );
}
