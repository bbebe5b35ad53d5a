/** The calendar as columns: years, quarters or months with what is counted at each; long empty stretches are one break. */
import type { Answer } from "@/client";

export type Grain = "year" | "quarter" | "month";
export type Count = Answer<"/api/v1/timeline/counts">["items"][number];
export const GRAINS: readonly Grain[] = ["year", "quarter", "month"];
export const UNDATED = "undated";

/** What is counted in a row of its own: documents by their dates, measures by what became of them and whence the date. */
export const LANES = [
  { id: "issued", event: "issued" },
  { id: "effective", event: "effective" },
  { id: "due", event: "measure", status: "due", basis: "stated" },
  { id: "done", event: "measure", status: "done", basis: "stated" },
  { id: "due-part", event: "measure", status: "due", basis: "inherited" },
  { id: "done-part", event: "measure", status: "done", basis: "inherited" },
] as const;
export type Lane = (typeof LANES)[number];
export type LaneId = Lane["id"];

export interface Column {
  /** As the API calls it (2021, 2021-Q3, 2021-09); of a break, the years it leaves out. */
  at: string;
  year: string;
  /** `whole`: what no quarter or month of the year holds; `gap`: years without anything. */
  kind: "part" | "whole" | "gap";
}

export interface Calendar {
  columns: Column[];
  /** How many by lane and column, and the most of a lane. */
  counts: Map<LaneId, Map<string, number>>;
  most: Map<LaneId, number>;
  total: number;
  undated: number;
  /** Under way between the dates asked for, but ending outside of them. */
  beyond: number;
}

const SKIPPED = 3;

export function laneOf(count: Count): LaneId {
  if (count.event !== "measure") return count.event as "issued" | "effective";
  const done = count.status === "done" ? "done" : "due";
  return count.basis === "stated" ? done : `${done}-part`;
}

/** First and last day of a part of the calendar. */
export function daysOf(at: string): [string, string] {
  const year = at.slice(0, 4);
  const part = at.slice(5);
  if (!part) return [`${year}-01-01`, `${year}-12-31`];
  const quarter = part.startsWith("Q") ? Number(part.slice(1)) : 0;
  const two = (month: number) => String(month).padStart(2, "0");
  if (quarter) return [`${year}-${two(quarter * 3 - 2)}-01`, `${year}-${two(quarter * 3)}-31`];
  return [`${year}-${part}-01`, `${year}-${part}-31`];
}

/** The first or last day of what is typed as a date; null where it is another kind of name, such as of a plan. */
function edge(text: string, last: boolean): string | null {
  const found = /^(\d{4})(?:年|$|-)(?:(\d{1,2})(?:月|$|-)(?:(\d{1,2})日?)?)?$/.exec(text.replace(/\s/g, ""));
  if (!found) return null;
  const [, year = "", month, day] = found;
  return [year, (month ?? (last ? "12" : "1")).padStart(2, "0"), (day ?? (last ? "31" : "1")).padStart(2, "0")].join(
    "-",
  );
}

export function calendarOf(items: readonly Count[], by: Grain, since: string, until: string): Calendar {
  const from = (since && edge(since, false)) || "";
  const to = (until && edge(until, true)) || "9999";
  const counts = new Map<LaneId, Map<string, number>>();
  const found = { total: 0, undated: 0, beyond: 0 };
  const ats = new Set<string>();
  for (const count of items) {
    if (count.at === UNDATED) {
      found.undated += count.count;
      continue;
    }
    const [first, last] = daysOf(count.at);
    if (last < from || first > to) {
      found.beyond += count.count;
      continue;
    }
    const lane = counts.get(laneOf(count)) ?? new Map<string, number>();
    lane.set(count.at, (lane.get(count.at) ?? 0) + count.count);
    counts.set(laneOf(count), lane);
    ats.add(count.at);
    found.total += count.count;
  }
  const most = new Map([...counts].map(([lane, row]) => [lane, Math.max(...row.values())]));
  return { columns: columnsOf(ats, by), counts, most, ...found };
}

function columnsOf(ats: ReadonlySet<string>, by: Grain): Column[] {
  const years = [...new Set([...ats].map((at) => Number(at.slice(0, 4))))].sort((a, b) => a - b);
  const columns: Column[] = [];
  years.forEach((year, index) => {
    const before = years[index - 1] ?? year - 1;
    if (year - before > SKIPPED) {
      columns.push({ at: `${String(before + 1)}–${String(year - 1)}`, year: "", kind: "gap" });
    } else {
      for (let empty = before + 1; empty < year; empty++) columns.push(...yearOf(String(empty), ats, by));
    }
    columns.push(...yearOf(String(year), ats, by));
  });
  return columns;
}

/** The columns of a year; its quarters or months only where something is counted at one of them. */
function yearOf(year: string, ats: ReadonlySet<string>, by: Grain): Column[] {
  if (by === "year") return [{ at: year, year, kind: "part" }];
  const parts = Array.from({ length: by === "quarter" ? 4 : 12 }, (_, index) =>
    by === "quarter" ? `${year}-Q${String(index + 1)}` : `${year}-${String(index + 1).padStart(2, "0")}`,
  );
  const shown = parts.some((at) => ats.has(at)) ? parts : [];
  const whole = ats.has(year) || shown.length === 0;
  return [
    ...(whole ? [{ at: year, year, kind: "whole" as const }] : []),
    ...shown.map((at) => ({ at, year, kind: "part" as const })),
  ];
}

/** The lanes that have anything, in their order. */
export function lanesOf(calendar: Calendar): Lane[] {
  return LANES.filter((lane) => calendar.counts.has(lane.id));
}
