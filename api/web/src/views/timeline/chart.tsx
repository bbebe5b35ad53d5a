import { Link } from "wouter-preact";

import { WAYS } from "@/frame/ways";
import { useWords } from "@/words";

import type { Mark, Series } from "./quantities";
import { TIMELINE } from "./words";

const HEIGHT = 168;
const TOP = 40;
const BOTTOM = 104;
const TARGET = 26;
const RADIUS = 6;
const LEAST_WIDE = 280;

interface Placed extends Mark {
  x: number;
  y: number;
  /** Where its label stands. */
  label: { x: number; y: number; anchor: "start" | "middle" };
}

/** One quantity through the years: promised figures hollow, reported ones filled, each leading to its sentence. */
export function Chart({ series }: { series: Series }) {
  const words = useWords(TIMELINE);
  const { marks, columns, width } = placed(series);
  const at = new Map(marks.map((mark) => [mark.id, mark]));
  return (
    <div class="chart">
      <svg
        role="group"
        aria-label={words.chart(series.quantity)}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
      >
        <line class="base" x1="0" x2={width} y1={HEIGHT - 30} y2={HEIGHT - 30} />
        {columns.map(({ year, left, each, skipped }) => (
          <g key={year} aria-hidden="true">
            {skipped && <line class="break" x1={left} x2={left} y1="8" y2={HEIGHT - 30} />}
            <text class="tick" x={left + each / 2} y={HEIGHT - 11} text-anchor="middle">
              {year || words.noYear}
            </text>
          </g>
        ))}
        {series.ties.map(([from, to]) => {
          const [a, b] = [at.get(from), at.get(to)];
          return a && b && <line key={from + to} class="tie" x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
        })}
        {marks.map((mark) => (
          <Link
            key={mark.id}
            href={WAYS.reader(mark.documentId, { measure: mark.measure })}
            class={`mark ${mark.role}`}
            aria-label={words.mark(
              words[mark.role],
              mark.period || mark.year || words.noYear,
              mark.quote,
              mark.document,
            )}
          >
            <title>{`${words[mark.role]} ${mark.period} · ${mark.document}`}</title>
            <rect class="touch" {...touchOf(mark)} />
            <circle cx={mark.x} cy={mark.y} r={RADIUS} />
            <text x={mark.label.x} y={mark.label.y} text-anchor={mark.label.anchor}>
              {mark.quote}
            </text>
          </Link>
        ))}
      </svg>
    </div>
  );
}

function placed(series: Series) {
  const years = [...new Set(series.marks.map((mark) => mark.year))].sort((a, b) =>
    (a || "9999").localeCompare(b || "9999"),
  );
  const values = series.marks.flatMap((mark) => (mark.value === null ? [] : [mark.value]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const height = (value: number | null) =>
    value === null || most === least
      ? (TOP + BOTTOM) / 2
      : BOTTOM - ((value - least) / (most - least)) * (BOTTOM - TOP);
  const crowded = years.some((year) => series.marks.filter((mark) => mark.year === year).length > 1);
  const longest = Math.max(...series.marks.map((mark) => wide(mark.quote)));
  const each = Math.max(140, longest + (crowded ? 44 : 20));
  const width = Math.max(each * years.length, LEAST_WIDE);
  const margin = (width - each * years.length) / 2;
  const columns = years.map((year, index) => ({
    year,
    left: margin + index * each,
    each,
    skipped: index > 0 && year !== "" && Number(year) - Number(years[index - 1]) > 1,
  }));
  const middle = series.marks.reduce((sum, mark) => sum + height(mark.value), 0) / series.marks.length;
  const marks = columns.flatMap(({ year, left }) => {
    const own = series.marks.filter((mark) => mark.year === year).sort((a, b) => height(a.value) - height(b.value));
    return own.length > 1
      ? beside(own, left + each / 2, height)
      : own.map((mark) => alone(mark, left + each / 2, height, middle));
  });
  return { marks, columns, width };
}

/** A mark that has its year for itself: what it says stands above it, or below where it is one of the lower. */
function alone(mark: Mark, x: number, height: (value: number | null) => number, middle: number): Placed {
  const y = height(mark.value);
  return { ...mark, x, y, label: { x, y: y <= middle ? y - 12 : y + 22, anchor: "middle" } };
}

/** Marks that share a year: what they say stands to their right, one under the other. */
function beside(own: readonly Mark[], middle: number, height: (value: number | null) => number): Placed[] {
  let above = -Infinity;
  const rows = own.map((mark) => {
    above = Math.max(height(mark.value), above + TARGET);
    return above;
  });
  const x = middle - Math.max(...own.map((mark) => wide(mark.quote))) / 2 - 7;
  const over = Math.max(0, (rows.at(-1) ?? 0) - (HEIGHT - 44));
  return own.map((mark, index) => {
    const y = (rows[index] ?? 0) - over;
    return { ...mark, x, y, label: { x: x + 14, y: y + 5, anchor: "start" } };
  });
}

/** What can be pressed: the mark with what is written at it. */
function touchOf(mark: Placed) {
  const long = wide(mark.quote) + 8;
  if (mark.label.anchor === "start") return { x: mark.x - 12, y: mark.y - 13, width: long + 28, height: TARGET };
  const top = Math.min(mark.y, mark.label.y - 8) - 12;
  return { x: mark.x - long / 2, y: top, width: long, height: Math.abs(mark.label.y - 5 - mark.y) + 24 };
}

/** About how wide a text is in the chart, px. */
function wide(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) > 0x2e80 ? 13.5 : 8), 0);
}
