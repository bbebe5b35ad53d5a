/** The matrix as rows of cells, in the order it is shown. */
import type { Answer } from "@/client";
import { ROLES, type Role } from "@/words/terms";

export type Responsibility = Answer<"/api/v1/responsibility">;
export type Row = Responsibility["rows"][number];
export type Column = Responsibility["columns"][number];

export interface Cell {
  measures: number;
  stated: number;
  /** The role most of its measures are owned in. */
  role: Role;
}

export interface TableRow {
  row: Row;
  depth: number;
  /** How many rows stand under it, whether they are shown or not. */
  below: number;
}

/** How the rows are shown: in groups, some of which are closed, and by the counts of a column. */
export interface Order {
  grouped: boolean;
  closed: readonly string[];
  by: string | null;
}

export interface Table {
  rows: TableRow[];
  columns: Column[];
  /** By place of row and column in the answer: `key(row, column)`. */
  cells: Map<string, Cell>;
  index: Map<string, number>;
}

export const key = (row: number, column: number) => `${String(row)}:${String(column)}`;

export function tableOf(answer: Responsibility, order: Order): Table {
  const at = Object.fromEntries(answer.cell_fields.map((name, place) => [name, place])) as Record<string, number>;
  const cells = new Map<string, Cell>();
  for (const cell of answer.cells) {
    const value = (name: string) => Number(cell[at[name] as number] ?? 0);
    const role = ROLES.reduce<Role>((best, each) => (value(each) > value(best) ? each : best), "lead");
    cells.set(key(value("row"), value("column")), { measures: value("measures"), stated: value("stated"), role });
  }
  const index = new Map(answer.rows.map((row, place) => [row.id, place]));
  const column = answer.columns.findIndex((each) => each.id === order.by);
  const count = (row: Row) => cells.get(key(index.get(row.id) ?? 0, column))?.measures ?? 0;
  // The order of the answer stays among those with as many.
  const rows = column < 0 ? answer.rows : [...answer.rows].sort((a, b) => count(b) - count(a));
  return {
    rows: order.grouped ? underParents(rows, order.closed) : rows.map((row) => ({ row, depth: 0, below: 0 })),
    columns: answer.columns,
    cells,
    index,
  };
}

/** Each body below the one it belongs to, where that has a row too; what stands in a closed group is left out. */
function underParents(rows: readonly Row[], closed: readonly string[]): TableRow[] {
  const known = new Set(rows.map((row) => row.id));
  const below = new Map<string | null, Row[]>();
  for (const row of rows) {
    const parent = row.part_of && known.has(row.part_of.id) ? row.part_of.id : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const found: TableRow[] = [];
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number) => {
    for (const row of below.get(parent) ?? []) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      found.push({ row, depth, below: below.get(row.id)?.length ?? 0 });
      if (!closed.includes(row.id)) walk(row.id, depth + 1);
    }
  };
  walk(null, 0);
  return found;
}

/** The shade of a count, 1 to 5, by the powers of two and more. */
export function shade(measures: number): number {
  if (measures <= 1) return 1;
  if (measures <= 4) return 2;
  if (measures <= 12) return 3;
  return measures <= 40 ? 4 : 5;
}

export const SHADES = ["1", "2–4", "5–12", "13–40", "41+"] as const;
