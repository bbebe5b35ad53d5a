import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { asked, WAYS } from "@/frame/ways";
import { titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { Contents } from "./contents";
import { holdInSight } from "./hold";
import { ownersOf } from "./lines";
import type { Loaded } from "./load";
import { Slice, slicesOf } from "./slice";
import { blocks, cut, type Mark, type MeasureSpan, type Mention, Points } from "./text";
import { READER } from "./words";

type Label = keyof typeof READER.zh.types;
const LABELS = Object.keys(READER.zh.types) as Label[];
/** The document's facts as files: to sort and filter, and for other programs. */
const DOWNLOADS = [
  ["xlsx", "XLSX"],
  ["jsonl", "JSON Lines"],
] as const;
const KEPT = "zhengmai-marks";

interface Props {
  loaded: Loaded;
  measures: MeasureSpan[];
  mentions: Mention[];
  lit: string | null;
  span: Mark | null;
  at: number;
  go: (index: number) => void;
  choose: (measure: string) => void;
  /** Whether what was read in the text is still on its way. */
  reading: boolean;
}

export function Page({ loaded, measures, mentions, lit, span, at, go, choose, reading }: Props) {
  const words = useWords(READER);
  const [shown, setShown] = useState<Label[]>(() => {
    const kept = localStorage.getItem(KEPT);
    return kept === null ? LABELS : LABELS.filter((label) => kept.split(",").includes(label));
  });
  const points = useMemo(() => new Points(loaded.text, loaded.start), [loaded]);
  const [from, to] = [span?.start ?? -1, span?.end ?? -1];
  const slices = useMemo(() => {
    const seen = mentions.filter((mention) => shown.includes(mention.label as Label));
    return slicesOf(blocks(cut(points, measures, seen, to > from ? { start: from, end: to } : null)));
  }, [points, measures, from, to, mentions, shown]);
  const owners = useMemo(() => ownersOf(loaded.facts), [loaded]);
  const place = lit ? (measures[at] ?? null) : span;
  const target = lit ? `[data-measure="${CSS.escape(lit)}"]` : span ? `[data-lit="${String(span.start)}"]` : null;
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!target) return;
    return holdInSight(() => text.current?.querySelector(target) ?? null);
    // The facts of a long document may come after its text.
  }, [target, reading]);
  const toggle = (label: Label) => {
    const next = shown.includes(label) ? shown.filter((each) => each !== label) : [...shown, label];
    setShown(next);
    localStorage.setItem(KEPT, next.join(","));
  };
  return (
    <div class="reader">
      <Contents sections={loaded.sections} />
      <div class="paper">
        <Headline loaded={loaded} />
        <div class="tools no-print">
          <fieldset>
            <legend class="unseen">{words.marks}</legend>
            {LABELS.map((label) => (
              <label key={label} class={`toggle mark-${label.toLowerCase()}`}>
                <input type="checkbox" checked={shown.includes(label)} onChange={() => toggle(label)} />
                {words.types[label]}
              </label>
            ))}
          </fieldset>
          {reading && (
            <span class="soft small" role="status">
              {words.reading}
            </span>
          )}
          {measures.length > 0 && (
            <div class="steps">
              <button
                type="button"
                class="button"
                aria-label={words.previous}
                disabled={at <= 0}
                onClick={() => go(at - 1)}
              >
                ↑
              </button>
              <span class="number" role="status" title={words.keys}>
                {at < 0 ? words.measures(String(measures.length)) : words.position(at + 1, measures.length)}
              </span>
              <button
                type="button"
                class="button"
                aria-label={words.next}
                disabled={at >= measures.length - 1}
                onClick={() => go(at + 1)}
              >
                ↓
              </button>
            </div>
          )}
        </div>
        <div class="lines" ref={text}>
          {slices.map((slice) => (
            <Slice
              key={slice.start}
              blocks={slice.blocks}
              drawn={slice.drawn}
              target={place && place.start < slice.end && place.end > slice.start ? (lit ?? "") : null}
              owners={owners}
              choose={choose}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Headline({ loaded }: { loaded: Loaded }) {
  const words = useWords(READER);
  const terms = useWords(TERMS);
  const { document } = loaded.detail;
  const web = document.url && /^https?:/.test(document.url) ? document.url : null;
  return (
    <header>
      <h1>
        <bdi>{titled(document.title)}</bdi>
      </h1>
      <p class="soft small">
        {[
          document.doc_type && called(terms.docType, document.doc_type),
          document.doc_number,
          document.issuers.join("、"),
          document.bureau && words.bureau(document.bureau),
          document.issued_on,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p class="links small no-print">
        <Link href={WAYS.measures({ document: document.id })}>{words.measures(String(document.measures))}</Link>
        <Link href={WAYS.timeline({ document: document.id })}>{words.timeline}</Link>
        <Link href={WAYS.compare({ a: document.id })}>{words.compare}</Link>
        {document.measures > 0 && (
          <span>
            {words.download}{" "}
            {DOWNLOADS.map(([format, written]) => (
              <a
                key={format}
                href={`/api/v1/export${asked({ format, document: document.id })}`}
                download
                title={words.downloads[format]}
                aria-label={`${words.download} ${written}: ${words.downloads[format]}`}
              >
                {written}
              </a>
            ))}
          </span>
        )}
        {web && (
          <a href={web} rel="noreferrer noopener" target="_blank">
            {words.original}
          </a>
        )}
      </p>
    </header>
  );
}
