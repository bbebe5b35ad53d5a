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

export interface Table {
  rows: { row: Row; depth: number }[];
  columns: Column[];
  /** By place of row and column in the answer: `key(row, column)`. */
  cells: Map<string, Cell>;
  index: Map<string, number>;
}

export const key = (row: number, column: number) => `${String(row)}:${String(column)}`;

export function tableOf(answer: Responsibility, grouped: boolean): Table {
  const at = Object.fromEntries(answer.cell_fields.map((name, place) => [name, place])) as Record<string, number>;
  const cells = new Map<string, Cell>();
  for (const cell of answer.cells) {
    const value = (name: string) => Number(cell[at[name] as number] ?? 0);
    const role = ROLES.reduce<Role>((best, each) => (value(each) > value(best) ? each : best), "lead");
    cells.set(key(value("row"), value("column")), { measures: value("measures"), stated: value("stated"), role });
  }
  return {
    rows: grouped ? underParents(answer.rows) : answer.rows.map((row) => ({ row, depth: 0 })),
    columns: answer.columns,
    cells,
    index: new Map(answer.rows.map((row, place) => [row.id, place])),
  };
}

/** Each body below the one it belongs to, where that has a row too. */
function underParents(rows: readonly Row[]): { row: Row; depth: number }[] {
  const known = new Set(rows.map((row) => row.id));
  const below = new Map<string | null, Row[]>();
  for (const row of rows) {
    const parent = row.part_of && known.has(row.part_of.id) ? row.part_of.id : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const found: { row: Row; depth: number }[] = [];
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number) => {
    for (const row of below.get(parent) ?? []) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      found.push({ row, depth });
      walk(row.id, depth + 1);
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
