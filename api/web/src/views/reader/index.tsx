import { useCallback, useEffect, useMemo } from "preact/hooks";
import useSWR from "swr";
import { Link, useParams } from "wouter-preact";

import { decoded, useAsking, WAYS } from "@/frame/ways";
import { Empty, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { type Fact, type Loaded, loadFacts, loadText, type Written } from "./load";
import { MeasureFacts } from "./measure-facts";
import { Page } from "./page";
import { type MeasureSpan, type Mention } from "./text";
import { READER } from "./words";
import "./reader.css";

/** A document as it is written, with what was read in it marked in its place. */
export default function Reader() {
  const { id = "" } = useParams();
  const name = decoded(id);
  const written = useSWR<Written, Error>(["text", name], () => loadText(name), ONCE);
  // Asked for beside the text, which can be read before all the facts of a long document are there.
  const facts = useSWR<Fact[], Error>(["facts", name], () => loadFacts(name), ONCE);
  const { data } = written;
  useTitle(titled(data?.detail.document.title));
  const loaded = useMemo(() => data && { ...data, facts: facts.data ?? NONE }, [data, facts.data]);
  const error = written.error ?? facts.error;
  const retry = () => void Promise.all([written.mutate(), facts.mutate()]);
  return (
    <Shown asked={{ data: loaded, error, loading: !loaded && !error, retry }} bars={10}>
      {(loaded) =>
        loaded.text ? (
          <Whole loaded={loaded} reading={!facts.data} changed={() => void facts.mutate()} />
        ) : (
          <OnlyCited loaded={loaded} />
        )
      }
    </Shown>
  );
}

const ONCE = { revalidateOnFocus: false, shouldRetryOnError: false };
const NONE: readonly Fact[] = [];

function Whole({ loaded, reading, changed }: { loaded: Loaded; reading: boolean; changed: () => void }) {
  const [query, change] = useAsking();
  const measures = useMemo(() => measuresOf(loaded), [loaded]);
  const mentions = useMemo(() => mentionsOf(loaded), [loaded]);
  const lit = query.get("measure");
  const span = spanOf(query);
  const at = measures.findIndex((measure) => measure.id === lit);
  const choose = useCallback(
    (measure: string) => {
      const replace = new URLSearchParams(location.search).has("measure");
      change({ measure, start: null, end: null, open: null }, { replace });
    },
    [change],
  );
  const go = (index: number) => {
    const measure = measures[index];
    if (measure) change({ measure: measure.id, start: null, end: null, open: null }, { replace: true });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.altKey || event.ctrlKey || event.metaKey || target.closest("input, select, textarea, .beside .inside"))
        return;
      const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (!step || measures.length === 0) return;
      event.preventDefault();
      go(at < 0 ? 0 : Math.min(Math.max(at + step, 0), measures.length - 1));
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  return (
    <>
      <Page
        loaded={loaded}
        measures={measures}
        mentions={mentions}
        lit={lit}
        span={span}
        at={at}
        go={go}
        choose={choose}
        reading={reading}
      />
      {at >= 0 && query.get("open") !== "no" && (
        <MeasureFacts
          measure={measures[at] as MeasureSpan}
          facts={loaded.facts}
          document={loaded.detail.document.id}
          changed={changed}
          close={() => change({ open: "no" }, { replace: true })}
        />
      )}
    </>
  );
}

function spanOf(query: URLSearchParams): { start: number; end: number } | null {
  const [start, end] = [Number(query.get("start")), Number(query.get("end"))];
  return query.has("start") && Number.isInteger(start) && end > start ? { start, end } : null;
}

function measuresOf(loaded: Loaded): MeasureSpan[] {
  return loaded.facts
    .filter((fact) => fact.fact === "measure")
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((fact, index) => ({ id: fact.id, start: fact.start, end: fact.end, ordinal: index + 1 }));
}

function mentionsOf(loaded: Loaded): Mention[] {
  return loaded.facts
    .filter((fact) => fact.fact === "mention" && fact.label in READER.zh.types)
    .map((fact) => ({ id: fact.id, label: fact.label, name: fact.name ?? "", start: fact.start, end: fact.end }));
}

function OnlyCited({ loaded }: { loaded: Loaded }) {
  const words = useWords(READER);
  const terms = useWords(TERMS);
  const { document, cited_by: citing } = loaded.detail;
  return (
    <div class="cited">
      <h1>
        <bdi>{titled(document.title)}</bdi>
      </h1>
      <p class="lede">
        {[document.doc_number, document.doc_type && called(terms.docType, document.doc_type)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Empty title={words.cited} advice={words.citedAdvice} />
      {citing.length > 0 && (
        <>
          <h2>
            {words.citedBy} <span class="soft number">{counted(citing.length)}</span>
          </h2>
          <ul>
            {citing.map((each) => (
              <li key={`${each.document_id}-${String(each.start)}`} class="measure">
                <p class="quote">
                  <Link href={WAYS.reader(each.document_id, { start: each.start, end: each.end })}>
                    <bdi>{each.quote}</bdi>
                  </Link>
                </p>
                <p class="where">{titled(each.document_title)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
