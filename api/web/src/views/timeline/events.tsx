import { useEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { type Answer, ask, type Query, useAnswer } from "@/client";
import { WAYS } from "@/frame/ways";
import { Owner } from "@/parts/measure";
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
  const [later, setLater] = useState<Event[]>([]);
  const [next, setNext] = useState(first.next);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    setLater([]);
    setNext(first.next);
  }, [first]);
  const more = async () => {
    setBusy(true);
    setFault(null);
    try {
      const list = await ask("/api/v1/timeline", { query: { ...query, cursor: next ?? null } });
      setLater((rows) => [...rows, ...list.items]);
      setNext(list.next);
    } catch (error) {
      setFault(error as Error);
    }
    setBusy(false);
  };
  const rows = [...first.items, ...later];
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
      {fault && <Fault error={fault} retry={() => void more()} />}
      {next && !fault && (
        <button type="button" class="button" disabled={busy} onClick={() => void more()}>
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
