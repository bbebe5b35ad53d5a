import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { WAYS } from "@/frame/ways";
import { Owner } from "@/parts/measure";
import { useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import type { Fact, Loaded, Section } from "./load";
import { cut, type Line, type Mark, type MeasureSpan, type Mention, type Piece, Points } from "./text";
import { READER } from "./words";

type Label = keyof typeof READER.zh.types;
const LABELS = Object.keys(READER.zh.types) as Label[];
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
}

export function Page({ loaded, measures, mentions, lit, span, at, go, choose }: Props) {
  const words = useWords(READER);
  const [shown, setShown] = useState<Label[]>(() => {
    const kept = localStorage.getItem(KEPT);
    return kept === null ? LABELS : LABELS.filter((label) => kept.split(",").includes(label));
  });
  const points = useMemo(() => new Points(loaded.text, loaded.start), [loaded]);
  // A span that is asked for is lit as if it were a measure of its own.
  const spans = useMemo(() => (span ? [...measures, { ...span, id: "span", ordinal: 0 }] : measures), [measures, span]);
  const lines = useMemo(
    () =>
      cut(
        points,
        spans,
        mentions.filter((mention) => shown.includes(mention.label as Label)),
      ),
    [points, spans, mentions, shown],
  );
  const owners = useMemo(() => ownersOf(loaded.facts), [loaded]);
  const target = lit ?? (span ? "span" : null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!target) return;
    const found = text.current?.querySelector(`[data-measure="${CSS.escape(target)}"]`);
    found?.scrollIntoView({ block: "start" });
  }, [target]);
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
          {lines.map((line) => (
            <LineView key={line.start} line={line} target={target} owners={owners} choose={choose} />
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
        <bdi>{document.title}</bdi>
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
        {web && (
          <a href={web} rel="noreferrer noopener" target="_blank">
            {words.original}
          </a>
        )}
      </p>
    </header>
  );
}

function Contents({ sections }: { sections: Section[] }) {
  const words = useWords(READER);
  const narrow = matchMedia("(max-width: 1000px)").matches;
  if (sections.length === 0) return <div />;
  return (
    <nav class="contents no-print" aria-label={words.contents}>
      <details open={!narrow}>
        <summary>{words.contentsShow}</summary>
        <ol>
          {sections.map((section) => (
            <li key={section.id} class={`depth-${String(Math.min(section.depth, 4))}`}>
              <a
                href={`#at-${String(section.start)}`}
                onClick={(event) => {
                  event.preventDefault();
                  nearest(section.start)?.scrollIntoView({ block: "start", behavior: "smooth" });
                }}
              >
                <bdi>
                  {section.label} {section.heading}
                </bdi>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** The line that holds `offset`. */
function nearest(offset: number): Element | null {
  let found: Element | null = null;
  for (const line of document.querySelectorAll<HTMLElement>("[data-at]")) {
    if (Number(line.dataset["at"]) > offset) break;
    found = line;
  }
  return found;
}

interface LineProps {
  line: Line;
  target: string | null;
  owners: Map<string, Fact[]>;
  choose: (measure: string) => void;
}

function LineView({ line, target, owners, choose }: LineProps) {
  const begun = [...new Set(line.pieces.map((piece) => piece.measure))].filter(
    (measure): measure is MeasureSpan => measure !== null && measure.ordinal > 0 && measure.start >= line.start,
  );
  const Tag = line.heading ? "h2" : "p";
  return (
    <div class="line" data-at={line.start} id={`at-${String(line.start)}`}>
      <Tag class={line.heading ? "heading" : undefined}>
        {groups(line.pieces).map((group) => (
          <Group key={group[0]?.start} pieces={group} target={target} choose={choose} />
        ))}
      </Tag>
      {begun.length > 0 && (
        <ul class="notes">
          {runs(begun, owners).map(({ first, last, facts }) => (
            <li key={first.id}>
              <span class="number soft small">
                {first === last ? first.ordinal : `${String(first.ordinal)}–${String(last.ordinal)}`}
              </span>
              {facts.map((fact) => (
                <Owner
                  key={fact.id + String(fact.role)}
                  owner={{
                    actor_id: fact.id,
                    actor: fact.name ?? "",
                    role: fact.role as never,
                    basis: fact.basis as never,
                    judged: fact.judged ?? null,
                  }}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Group({ pieces, target, choose }: { pieces: Piece[]; target: string | null; choose: (id: string) => void }) {
  const measure = pieces[0]?.measure ?? null;
  const words = pieces.map((piece) => <Words key={piece.start} piece={piece} />);
  if (!measure) return <>{words}</>;
  const lit = measure.id === target;
  return (
    <span class={lit ? "m lit" : "m"} data-measure={measure.id} aria-current={lit ? "true" : undefined}>
      {measure.ordinal > 0 && pieces[0]?.start === measure.start && (
        <button type="button" class="ordinal" onClick={() => choose(measure.id)} aria-pressed={lit}>
          {measure.ordinal}
        </button>
      )}
      {words}
    </span>
  );
}

function Words({ piece }: { piece: Piece }) {
  const { mention, text } = piece;
  if (!mention) return <bdi>{text}</bdi>;
  const terms = TERMS.zh.label;
  const mark = `mark-${mention.label.toLowerCase()}`;
  if (mention.label === "Metric" || mention.label === "Period") return <mark class={mark}>{text}</mark>;
  return (
    <Link
      href={WAYS.entity(mention.id)}
      class={`mark ${mark}`}
      title={`${called(terms, mention.label)}：${mention.name}`}
    >
      <bdi>{text}</bdi>
    </Link>
  );
}

/** Pieces side by side that belong to one measure. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last[0]?.measure?.id === piece.measure?.id) last.push(piece);
    else found.push([piece]);
  }
  return found;
}

function ownersOf(facts: readonly Fact[]): Map<string, Fact[]> {
  const owners = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.fact !== "owner" || !fact.measure_id) continue;
    const known = owners.get(fact.measure_id) ?? [];
    if (!known.some((each) => each.id === fact.id && each.role === fact.role)) known.push(fact);
    owners.set(fact.measure_id, known);
  }
  return owners;
}

/** Measures that follow one another and have the same owners, as one. */
function runs(measures: readonly MeasureSpan[], owners: Map<string, Fact[]>) {
  const found: { first: MeasureSpan; last: MeasureSpan; facts: Fact[]; key: string }[] = [];
  for (const measure of measures) {
    const facts = owners.get(measure.id) ?? [];
    if (facts.length === 0) continue;
    const key = facts
      .map((fact) => `${fact.id} ${String(fact.role)} ${String(fact.basis)} ${String(fact.judged)}`)
      .join("|");
    const last = found.at(-1);
    if (last && last.key === key && last.last.ordinal + 1 === measure.ordinal) last.last = measure;
    else found.push({ first: measure, last: measure, facts, key });
  }
  return found;
}
