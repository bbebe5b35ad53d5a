import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { WAYS } from "@/frame/ways";
import { counted, useWords } from "@/words";
import { called, ROLE_MARK, TERMS } from "@/words/terms";

import { key, shade, type Table } from "./table";
import { MATRIX } from "./words";

const ROW = 32;
const COLUMN = 44;
const HEAD = 168;
/** What a sheet of A4 has across, and the least a count of three digits takes. */
const SHEET = 1000;
const NARROW = 17;

interface Props {
  table: Table;
  chosen: string | null;
  open: (cell: string) => void;
  /** The column the rows are sorted by. */
  by: string | null;
  sort: (column: string) => void;
  /** The groups that are closed. */
  closed: readonly string[];
  fold: (row: string) => void;
}

/** The cells in sight, and a few around them; arrow keys move among all. */
export function Grid({ table, chosen, open, by, sort, closed, fold }: Props) {
  const words = useWords(MATRIX);
  const terms = useWords(TERMS);
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const moved = useRef(false);
  const side = matchMedia("(max-width: 700px)").matches ? 132 : 224;
  const printing = usePrinting();
  const width = printing
    ? Math.min(COLUMN, Math.max(NARROW, Math.floor((SHEET - side) / Math.max(1, table.columns.length))))
    : COLUMN;
  const rows = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: printing ? table.rows.length : 6,
    scrollPaddingStart: HEAD,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: table.columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => width,
    overscan: printing ? table.columns.length : 6,
    scrollPaddingStart: side,
  });
  useLayoutEffect(() => columns.measure(), [columns, width]);
  useLayoutEffect(() => {
    if (!moved.current) return;
    frame.current?.querySelector<HTMLElement>(`[data-cell="${key(at.row, at.column)}"]`)?.focus();
  });
  const go = (row: number, column: number) => {
    const next = {
      row: Math.min(Math.max(row, 0), table.rows.length - 1),
      column: Math.min(Math.max(column, 0), table.columns.length - 1),
    };
    moved.current = true;
    setAt(next);
    rows.scrollToIndex(next.row);
    columns.scrollToIndex(next.column);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).dataset["cell"] || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = table.rows[at.row];
    const column = table.columns[at.column];
    if (event.key.toLowerCase() === "s" && column) sort(column.id);
    const folded = here && closed.includes(here.row.id);
    if (here?.below && ((event.key === "-" && !folded) || (event.key === "+" && folded))) fold(here.row.id);
    const steps: Record<string, [number, number]> = {
      ArrowDown: [at.row + 1, at.column],
      ArrowUp: [at.row - 1, at.column],
      ArrowRight: [at.row, at.column + 1],
      ArrowLeft: [at.row, at.column - 1],
      PageDown: [at.row + 10, at.column],
      PageUp: [at.row - 10, at.column],
      Home: [at.row, 0],
      End: [at.row, table.columns.length - 1],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    go(...step);
  };
  return (
    <div
      class="grid"
      ref={frame}
      role="grid"
      aria-label={words.title}
      aria-rowcount={table.rows.length + 1}
      aria-colcount={table.columns.length + 1}
      onKeyDown={onKey}
      onBlur={(event) => {
        if (!frame.current?.contains(event.relatedTarget as Node | null)) moved.current = false;
      }}
    >
      <div
        class="ground"
        role="presentation"
        style={{
          width: `${String(side + columns.getTotalSize())}px`,
          height: `${String(HEAD + rows.getTotalSize())}px`,
        }}
      >
        <div class="heads" role="row" aria-rowindex={1} style={{ height: `${String(HEAD)}px` }}>
          <div class="corner" role="columnheader" aria-colindex={1} style={{ width: `${String(side)}px` }}>
            {words.bodies}
          </div>
          {columns.getVirtualItems().map((item) => {
            const column = table.columns[item.index];
            if (!column) return null;
            const way = column.id.startsWith("program_")
              ? WAYS.entity(column.id)
              : column.id.startsWith("doc_")
                ? WAYS.reader(column.id)
                : WAYS.measures({ year: column.opens });
            return (
              <div
                key={column.id}
                class="head-cell"
                role="columnheader"
                aria-colindex={item.index + 2}
                aria-sort={by === column.id ? "descending" : "none"}
                style={{ left: `${String(side + item.start)}px`, width: `${String(width)}px` }}
              >
                <Link href={way} title={column.name} tabIndex={-1}>
                  <bdi>{column.name}</bdi>
                </Link>
                <button
                  type="button"
                  class="sorts"
                  tabIndex={-1}
                  aria-pressed={by === column.id}
                  aria-label={words.sortBy(column.name)}
                  title={words.sortBy(column.name)}
                  onClick={() => sort(column.id)}
                >
                  ↓
                </button>
              </div>
            );
          })}
        </div>
        {rows.getVirtualItems().map((item) => {
          const found = table.rows[item.index];
          if (!found) return null;
          const { row, depth, below } = found;
          const folded = closed.includes(row.id);
          const folds = (folded ? words.unfold : words.close)(row.name, counted(below));
          const place = table.index.get(row.id) ?? 0;
          return (
            <div
              key={row.id}
              class="grid-row"
              role="row"
              aria-rowindex={item.index + 2}
              style={{ top: `${String(HEAD + item.start)}px`, height: `${String(ROW)}px` }}
            >
              <div
                class="side"
                role="rowheader"
                aria-colindex={1}
                style={{ width: `${String(side)}px`, paddingLeft: `${String(8 + depth * 14)}px` }}
              >
                {below > 0 && (
                  <button
                    type="button"
                    class="folds"
                    tabIndex={-1}
                    aria-expanded={!folded}
                    aria-label={folds}
                    title={folds}
                    onClick={() => fold(row.id)}
                  >
                    {folded ? "▸" : "▾"}
                  </button>
                )}
                <Link href={WAYS.entity(row.id)} title={row.name} tabIndex={-1}>
                  <bdi>{row.name}</bdi>
                </Link>
                <span class="number soft small">{counted(row.measures)}</span>
              </div>
              {columns.getVirtualItems().map((across) => {
                const column = table.columns[across.index];
                if (!column) return null;
                const cell = table.cells.get(key(place, across.index));
                const id = `${row.id} ${column.id}`;
                const active = at.row === item.index && at.column === across.index;
                const style = { left: `${String(side + across.start)}px`, width: `${String(width)}px` };
                const common = {
                  role: "gridcell" as const,
                  "aria-colindex": across.index + 2,
                  "data-cell": key(item.index, across.index),
                  tabIndex: active ? 0 : -1,
                  style,
                };
                if (!cell) {
                  return (
                    <div
                      key={column.id}
                      {...common}
                      class="cell"
                      aria-label={words.nothingThere(row.name, column.name)}
                    />
                  );
                }
                const press = () => {
                  setAt({ row: item.index, column: across.index });
                  open(id);
                };
                return (
                  <div
                    key={column.id}
                    {...common}
                    class={`cell full shade-${String(shade(cell.measures))} ${cell.stated ? "stated" : "inferred"}`}
                    aria-selected={chosen === id}
                    aria-label={words.cell(
                      row.name,
                      column.name,
                      counted(cell.measures),
                      called(terms.role, cell.role),
                      counted(cell.stated),
                    )}
                    onClick={press}
                    onKeyDown={(event) => {
                      if (event.key === "Enter" || event.key === " ") {
                        event.preventDefault();
                        press();
                      }
                    }}
                  >
                    {cell.role !== "lead" && <span aria-hidden="true">{ROLE_MARK[cell.role]}</span>}
                    {counted(cell.measures)}
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

/** Whether the page is being printed: then every cell is drawn. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
