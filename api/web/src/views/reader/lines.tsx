import { Link } from "wouter-preact";

import { WAYS } from "@/frame/ways";
import { Owner } from "@/parts/measure";
import { useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import type { Fact } from "./load";
import type { Line, MeasureSpan, Piece } from "./text";
import { READER } from "./words";

interface LineProps {
  line: Line;
  target: string | null;
  owners: Map<string, Fact[]>;
  choose: (measure: string) => void;
}

/** A line of the text, and the owners of the measures that begin in it. */
export function LineView({ line, target, owners, choose }: LineProps) {
  const Tag = line.heading ? "h2" : "p";
  return (
    <div class="line" data-at={line.start} id={`at-${String(line.start)}`}>
      <Tag class={line.heading ? "heading" : undefined}>
        <Groups pieces={line.pieces} target={target} choose={choose} />
      </Tag>
      <Notes lines={[line]} owners={owners} />
    </div>
  );
}

/** Rows that follow one another: a table, its first row the head. */
export function TableView({ rows, ...rest }: Omit<LineProps, "line"> & { rows: Line[] }) {
  const words = useWords(READER);
  const [head, ...others] = rows;
  const width = Math.max(...rows.map((row) => row.cells?.length ?? 0));
  const cell = (row: Line, index: number) => <Groups pieces={row.cells?.[index] ?? []} {...rest} />;
  const columns = Array.from({ length: width }, (_, index) => index);
  return (
    <div class="line">
      <div class="sideways" tabIndex={0} role="group" aria-label={words.table}>
        <table>
          {head && (
            <thead>
              <tr data-at={head.start} id={`at-${String(head.start)}`}>
                {columns.map((index) => (
                  <th key={index} scope="col">
                    {cell(head, index)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {others.map((row) => (
              <tr key={row.start} data-at={row.start} id={`at-${String(row.start)}`}>
                {columns.map((index) => (
                  <td key={index}>{cell(row, index)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Notes lines={rows} owners={rest.owners} />
    </div>
  );
}

function Notes({ lines, owners }: { lines: readonly Line[]; owners: Map<string, Fact[]> }) {
  const begun = [...new Set(lines.flatMap((line) => line.pieces.map((piece) => piece.measure)))].filter(
    (measure): measure is MeasureSpan => measure !== null && measure.start >= (lines[0]?.start ?? 0),
  );
  if (begun.length === 0) return null;
  return (
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
  );
}

type GroupsProps = Pick<LineProps, "target" | "choose"> & { pieces: readonly Piece[] };

function Groups({ pieces, target, choose }: GroupsProps) {
  return (
    <>
      {groups(pieces).map((group) => (
        <Group key={group[0]?.start} pieces={group} target={target} choose={choose} />
      ))}
    </>
  );
}

function Group({ pieces, target, choose }: { pieces: Piece[]; target: string | null; choose: (id: string) => void }) {
  const measure = pieces[0]?.measure ?? null;
  const words = pieces.map((piece) => <Words key={piece.start} piece={piece} />);
  if (!measure) return <>{words}</>;
  const lit = measure.id === target;
  return (
    <span class={lit ? "m lit" : "m"} data-measure={measure.id} aria-current={lit ? "true" : undefined}>
      {pieces[0]?.start === measure.start && (
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
  if (piece.lit) return <Lit piece={piece} />;
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

/** A piece of the stretch that was asked for. */
function Lit({ piece }: { piece: Piece }) {
  return (
    <span class="lit" data-lit={piece.start}>
      <Words piece={{ ...piece, lit: false }} />
    </span>
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

/** The owners of each measure, each once. */
export function ownersOf(facts: readonly Fact[]): Map<string, Fact[]> {
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
