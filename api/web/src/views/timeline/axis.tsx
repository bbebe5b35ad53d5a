import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { counted, useWords } from "@/words";

import { type Calendar, type Column, type Grain, type LaneId, lanesOf } from "./calendar";
import { TIMELINE } from "./words";

const LANE = 76;
const BAR = 44;
const GAP = 40;
const LEAST: Record<Grain, number> = { year: 52, quarter: 46, month: 46 };
const MOST = 96;

/** Counts over time, a row for each kind of date; every count is a button, arrow keys go from one to the next. */
export function Axis({
  calendar,
  by,
  chosen,
  open,
  zoom,
}: {
  calendar: Calendar;
  by: Grain;
  chosen: string | null;
  open: (cell: string) => void;
  zoom: (year: string) => void;
}) {
  const words = useWords(TIMELINE);
  const frame = useRef<HTMLDivElement>(null);
  const [room, side] = useRoom(frame);
  const lanes = lanesOf(calendar);
  const { columns } = calendar;
  const gaps = columns.filter((column) => column.kind === "gap").length;
  const each = Math.max(
    LEAST[by],
    Math.min(MOST, Math.floor((room - side - gaps * GAP) / Math.max(columns.length - gaps, 1))),
  );
  const lefts = placesOf(columns, each);
  const whole = lefts.at(-1) ?? 0;
  const thisYear = String(new Date().getFullYear());
  const [active, setActive] = useState<string | null>(null);
  const first = lanes.flatMap((lane) =>
    columns.filter((c) => calendar.counts.get(lane.id)?.has(c.at)).map((c) => `${lane.id}:${c.at}`),
  );
  const reachable = active && first.includes(active) ? active : (first[0] ?? null);

  // What is under way now stands in sight; what came before is a scroll away.
  useLayoutEffect(() => {
    const at = columns.findIndex((column) => (chosen ? column.at === chosen.split(":")[1] : column.year === thisYear));
    const box = frame.current;
    if (!box || room === 0) return;
    const left = lefts[at < 0 ? columns.length - 1 : at] ?? 0;
    box.scrollLeft = left - (box.clientWidth - side) * 0.6;
    // Where one has scrolled to stays until the columns are others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [columns, room === 0]);

  // What a count opened takes room beside: the count itself stays in sight.
  useEffect(() => {
    const box = frame.current;
    const cell = chosen ? box?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(chosen)}"]`) : null;
    if (!box || !cell) return;
    const [left, right] = [cell.offsetLeft, cell.offsetLeft + cell.offsetWidth];
    if (left < box.scrollLeft + side || right > box.scrollLeft + box.clientWidth)
      box.scrollLeft = left - side - (box.clientWidth - side) / 2;
  }, [chosen, room, side]);

  const go = (lane: LaneId, at: string, key: string): string | null => {
    const row = lanes.findIndex((one) => one.id === lane);
    const column = columns.findIndex((one) => one.at === at);
    const full = (id: LaneId) => columns.flatMap((c, index) => (calendar.counts.get(id)?.has(c.at) ? [index] : []));
    const own = full(lane);
    const name = (id: LaneId, index: number | undefined) =>
      index === undefined ? null : `${id}:${columns[index]?.at ?? ""}`;
    if (key === "ArrowRight")
      return name(
        lane,
        own.find((index) => index > column),
      );
    if (key === "ArrowLeft")
      return name(
        lane,
        own.findLast((index) => index < column),
      );
    if (key === "Home") return name(lane, own[0]);
    if (key === "End") return name(lane, own.at(-1));
    const next = lanes[row + (key === "ArrowDown" ? 1 : -1)];
    if (!next) return null;
    const near = full(next.id).reduce<number | undefined>(
      (best, index) => (best === undefined || Math.abs(index - column) < Math.abs(best - column) ? index : best),
      undefined,
    );
    return name(next.id, near);
  };
  const onKey = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).dataset["cell"];
    if (!cell || !["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    const [lane, at = ""] = cell.split(":");
    const next = go(lane as LaneId, at, event.key);
    if (!next) return;
    setActive(next);
    frame.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
  };
  return (
    <div
      class="axis"
      role="grid"
      aria-label={words.axis}
      aria-rowcount={lanes.length + 1}
      aria-colcount={columns.length + 1}
      ref={frame}
      onKeyDown={onKey}
    >
      <div class="ground" role="presentation" style={{ width: `${String(side + whole)}px` }}>
        {yearsOf(columns, lefts).map(({ year, left, width }) => (
          <div
            key={year}
            class={year === thisYear ? "band now" : "band"}
            aria-hidden="true"
            style={{ left: `${String(side + left)}px`, width: `${String(width)}px` }}
          >
            {by !== "year" && (
              <span class="of-year number" style={{ left: `${String(side)}px` }}>
                {year}
              </span>
            )}
          </div>
        ))}
        <div class={by === "year" ? "heads" : "heads two"} role="row" aria-rowindex={1}>
          <div class="corner" role="columnheader" aria-colindex={1} style={{ width: `${String(side)}px` }}>
            <span class="unseen">{words.kind}</span>
          </div>
          {columns.map((column, index) => (
            <Head
              key={column.at}
              column={column}
              index={index}
              by={by}
              now={column.year === thisYear}
              left={side + (lefts[index] ?? 0)}
              width={(lefts[index + 1] ?? 0) - (lefts[index] ?? 0)}
              zoom={zoom}
            />
          ))}
        </div>
        {lanes.map((lane, row) => {
          const [name, basis] = words.lanes[lane.id] as [string, string];
          const counts = calendar.counts.get(lane.id) ?? new Map<string, number>();
          const most = calendar.most.get(lane.id) ?? 1;
          return (
            <div
              key={lane.id}
              class={`lane ${lane.id}`}
              role="row"
              aria-rowindex={row + 2}
              style={{ height: `${String(LANE)}px` }}
            >
              <div class="side" role="rowheader" aria-colindex={1} style={{ width: `${String(side)}px` }}>
                <strong>{name}</strong>
                <span class="soft small">{basis}</span>
              </div>
              {columns.map((column, index) => {
                const count = counts.get(column.at);
                const style = {
                  left: `${String(side + (lefts[index] ?? 0))}px`,
                  width: `${String((lefts[index + 1] ?? 0) - (lefts[index] ?? 0))}px`,
                };
                if (!count) return null;
                const cell = `${lane.id}:${column.at}`;
                const press = () => {
                  setActive(cell);
                  open(cell);
                };
                return (
                  <div
                    key={column.at}
                    class={column.kind === "whole" ? "cell whole" : "cell"}
                    role="gridcell"
                    aria-colindex={index + 2}
                    aria-selected={chosen === cell}
                    aria-label={words.cell(name, basis, words.when(column.at), counted(count))}
                    data-cell={cell}
                    tabIndex={cell === reachable ? 0 : -1}
                    style={style}
                    onClick={press}
                    onKeyDown={(event) => {
                      if (event.key !== "Enter" && event.key !== " ") return;
                      event.preventDefault();
                      press();
                    }}
                  >
                    <span class="number">{counted(count)}</span>
                    <i style={{ height: `${String(Math.max(3, Math.round((count / most) * BAR)))}px` }} />
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The head of a column: its year, quarter or month; a year opens to its months, and a break says what it leaves out. */
function Head({
  column,
  index,
  by,
  now,
  left,
  width,
  zoom,
}: {
  column: Column;
  index: number;
  by: Grain;
  now: boolean;
  left: number;
  width: number;
  zoom: (year: string) => void;
}) {
  const words = useWords(TIMELINE);
  const place = { left: `${String(left)}px`, width: `${String(width)}px` };
  if (column.kind === "gap") {
    return (
      <div class="head-cell gap" role="columnheader" aria-colindex={index + 2} style={place}>
        <span aria-hidden="true">⋯</span>
        <span class="unseen">{words.gap(column.at)}</span>
      </div>
    );
  }
  return (
    <div
      class={now ? "head-cell now" : "head-cell"}
      role="columnheader"
      aria-colindex={index + 2}
      aria-label={words.when(column.at)}
      style={place}
    >
      {by === "year" ? (
        <button type="button" class="year number" title={words.openYear(column.year)} onClick={() => zoom(column.year)}>
          {column.year}
          {now && <small>{words.now}</small>}
        </button>
      ) : (
        <span class="small">{column.kind === "whole" ? words.whole[by] : words.part(column.at)}</span>
      )}
    </div>
  );
}

/** Where each column begins, and where the last one ends. */
function placesOf(columns: readonly Column[], each: number): number[] {
  const places = [0];
  for (const column of columns) places.push((places.at(-1) ?? 0) + (column.kind === "gap" ? GAP : each));
  return places;
}

/** Each year with where its columns begin and how wide they are together. */
function yearsOf(
  columns: readonly Column[],
  lefts: readonly number[],
): { year: string; left: number; width: number }[] {
  const years: { year: string; left: number; width: number }[] = [];
  columns.forEach(({ year }, index) => {
    const [left, right] = [lefts[index] ?? 0, lefts[index + 1] ?? 0];
    const last = years.at(-1);
    if (last?.year === year) last.width = right - last.left;
    else if (year) years.push({ year, left, width: right - left });
  });
  return years;
}

/** The width of the frame, and of the names at its side. */
function useRoom(frame: { current: HTMLDivElement | null }): [number, number] {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const seen = new ResizeObserver(() => setRoom(box.clientWidth));
    seen.observe(box);
    return () => seen.disconnect();
  }, [frame]);
  return [room, room < 600 ? 84 : 132];
}
