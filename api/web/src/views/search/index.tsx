import { Link } from "wouter-preact";

import { type Answer, type Measure, useAnswer } from "@/client";
import { useAsking, wayOf, WAYS } from "@/frame/ways";
import { MeasureCard } from "@/parts/measure";
import { SearchBox } from "@/parts/searchbox";
import { Empty, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { SEARCH } from "./words";
import "./search.css";

/** What was found for some words: an answer where they can be read as a question, names, and places in the texts. */
export default function Search() {
  const words = useWords(SEARCH);
  const [query] = useAsking();
  const q = (query.get("q") ?? "").slice(0, 500);
  useTitle(q || words.title);
  return (
    <>
      <h1 class="unseen">{words.title}</h1>
      {q ? (
        <div class="search" key={q}>
          <InWords q={q} />
          <Names q={q} />
          <Texts q={q} />
        </div>
      ) : (
        <>
          <Empty title={words.nothingAsked} advice={words.nothingAskedAdvice} />
          <SearchBox grand />
        </>
      )}
    </>
  );
}

type AskAnswer = Answer<"/api/v1/ask">;

function InWords({ q }: { q: string }) {
  const words = useWords(SEARCH);
  const answer = useAnswer("/api/v1/ask", { query: { q, limit: 10 } });
  const read = answer.data?.outcome === "answered" ? answer.data : null;
  const question = /[?？吗呢]|哪|谁|什么|多少|几/.test(q);
  if (!read) return question && answer.data ? <Unread answer={answer.data} /> : null;
  return (
    <section class="answer sheet">
      <h2>{read.answer}</h2>
      {read.notes.map((note) => (
        <p key={note} class="soft small">
          {note}
        </p>
      ))}
      <p class="reading small">
        <span class="soft">{words.readAs}</span>
        {read.reading.slots.map((slot) => (
          <span key={slot.slot + String(slot.start)} class="chip">
            <span class="soft">{called(words.slots, slot.slot)}</span>
            {slot.entity ? <Link href={wayOf("", slot.entity)}>{slot.name}</Link> : slot.name}
          </span>
        ))}
      </p>
      <ul>
        {read.items.map((item, at) => (
          <li key={at}>
            <AnswerRow item={item} />
          </li>
        ))}
      </ul>
      {read.query?.question === "measures" && read.total > read.items.length && (
        <p>
          <Link class="button" href={WAYS.measures(Object.fromEntries(parametersOf(read)))}>
            {words.allOf(counted(read.total))}
          </Link>
        </p>
      )}
    </section>
  );
}

function parametersOf(answer: AskAnswer): [string, string][] {
  return (answer.query?.parameters ?? []).map(({ parameter, value }) => [parameter, String(value)]);
}

function Unread({ answer }: { answer: AskAnswer }) {
  const words = useWords(SEARCH);
  return (
    <section class="answer state">
      <h2>{answer.answer}</h2>
      {answer.candidates.length > 0 && (
        <>
          <p class="soft">{words.which}</p>
          <div class="chips">
            {answer.candidates.map((each) => (
              <Link key={each.id} class="chip" href={wayOf(each.label, each.id)}>
                {each.name}
              </Link>
            ))}
          </div>
        </>
      )}
      {answer.suggestions.length > 0 && (
        <>
          <p class="soft">{words.canAsk}</p>
          <div class="chips">
            {answer.suggestions.map((each) => (
              <Link key={each} class="chip" href={WAYS.search(each)}>
                {each}
              </Link>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

/** A row of any question's answer: a measure as everywhere, others by their names, their count and their quote. */
function AnswerRow({ item }: { item: AskAnswer["items"][number] }) {
  if ("owners" in item && "level" in item) return <MeasureCard measure={item as Measure} />;
  const row = item as Record<string, unknown>;
  const text = (name: string) => (typeof row[name] === "string" ? (row[name] as string) : null);
  const number = (name: string) => (typeof row[name] === "number" ? (row[name] as number) : null);
  const name = text("name") ?? text("title") ?? text("actor") ?? text("program") ?? text("b") ?? text("text");
  const id = text("id") ?? text("actor_id") ?? text("program_id");
  const document = text("document_id");
  const quote = text("quote");
  const [start, end, count] = [number("start"), number("end"), number("measures") ?? number("count")];
  const place =
    document && start !== null && end !== null
      ? WAYS.reader(document, { start, end })
      : document && WAYS.reader(document);
  const named = id && /^(actor|program|place|doc)_/.test(id);
  return (
    <div class="measure">
      {name && (
        <p>
          {named ? <Link href={wayOf(id.startsWith("doc_") ? "Document" : "", id)}>{name}</Link> : name}{" "}
          {count !== null && <span class="chip number">{counted(count)}</span>}
        </p>
      )}
      {quote && <p class="quote">{place ? <Link href={place}>{quote}</Link> : quote}</p>}
      {place && <p class="where">{titled(text("document_title"))}</p>}
    </div>
  );
}

function Names({ q }: { q: string }) {
  const words = useWords(SEARCH);
  const terms = useWords(TERMS);
  const found = useAnswer("/api/v1/suggest", { query: { q: q.slice(0, 200), limit: 12 } });
  if (!found.data?.items.length) return null;
  return (
    <section>
      <h2>{words.names}</h2>
      <ul class="names">
        {found.data.items.map((name) => (
          <li key={name.id}>
            <Link href={wayOf(name.label, name.id)}>
              <bdi>{name.name}</bdi>
            </Link>
            <span class="soft small">
              {[name.part_of, name.kind && called(terms.nature, name.kind), words.mentions(counted(name.mentions))]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Texts({ q }: { q: string }) {
  const words = useWords(SEARCH);
  const terms = useWords(TERMS);
  const found = useAnswer("/api/v1/search", { query: { words: q, limit: 30 } });
  return (
    <section>
      <h2>{words.texts}</h2>
      <Shown asked={found}>
        {(list) => {
          const hits = list.items.filter((hit) => hit.document_id !== null || hit.label === "Document");
          return hits.length === 0 ? (
            <Empty title={words.nothing} advice={words.nothingAdvice} />
          ) : (
            <>
              <p class="soft small number">{words.inAll(counted(list.total))}</p>
              {hits.map((hit) => {
                const document = hit.document_id ?? hit.id;
                const lit =
                  hit.label === "Measure"
                    ? { measure: hit.id }
                    : hit.start !== null && hit.end !== null
                      ? { start: hit.start, end: hit.end }
                      : {};
                return (
                  <article key={hit.id} class="measure">
                    <p class="quote">
                      <Link href={WAYS.reader(document, lit)}>
                        <bdi>{hit.quote ?? hit.text}</bdi>
                      </Link>
                    </p>
                    <p class="where">
                      {called(terms.label, hit.label)}
                      {hit.document_title && ` · ${titled(hit.document_title)}`}
                      {hit.section && ` › ${hit.section}`}
                    </p>
                  </article>
                );
              })}
            </>
          );
        }}
      </Shown>
    </section>
  );
}
