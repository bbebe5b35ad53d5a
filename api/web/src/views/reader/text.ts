/**
 * A document's text cut where its marks begin and end. Offsets are of code points, as the API counts them; a JavaScript
 * string counts UTF-16 units, so text with characters beyond U+FFFF is taken apart first.
 */
export interface Mark {
  start: number;
  end: number;
}

export interface Mention extends Mark {
  id: string;
  label: string;
  name: string;
}

export interface MeasureSpan extends Mark {
  id: string;
  ordinal: number;
}

/** A piece of a line: of which measure it is, what it mentions, and whether it is of the stretch that was asked for. */
export interface Piece {
  start: number;
  text: string;
  measure: MeasureSpan | null;
  mention: Mention | null;
  lit: boolean;
}

export interface Line extends Mark {
  pieces: Piece[];
  /** Depth of a heading, 0 where it is none. */
  heading: number;
  /** The pieces by cell where the line is a row of a table. */
  cells: Piece[][] | null;
}

/** `text.slice` by code points, `from` being the offset of its first. */
export class Points {
  private readonly points: string[] | null;
  constructor(
    readonly text: string,
    readonly from: number,
  ) {
    this.points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null;
  }

  slice(start: number, end: number): string {
    const [a, b] = [start - this.from, end - this.from];
    return this.points ? this.points.slice(a, b).join("") : this.text.slice(a, b);
  }
}

/** What Markdown writes around words, and is not read. */
const MARKUP = /^#{1,6}\s+|\*\*|^>\s+|!\[[^\]]*\]\([^)]*\)/gu;
/** A row of a table, the line under its head, and what stands between cells. */
const ROW = /^\s*\|.*\|\s*$/u;
const RULE = /^[\s|:-]+$/u;
const BAR = /(?<!\\)\|/gu;

/** The lines of a document with their pieces; empty lines are left out. */
export function cut(
  points: Points,
  measures: readonly MeasureSpan[],
  mentions: readonly Mention[],
  span: Mark | null = null,
): Line[] {
  const [here, named] = [new Sweep(measures), new Sweep(apart(mentions))];
  const lines: Line[] = [];
  let at = points.from;
  for (const raw of points.text.split("\n")) {
    const line = { start: at, end: at + lengthOf(raw) };
    const [within, about] = [here.touching(line), named.touching(line)];
    const row = ROW.test(raw);
    if (raw.trim() && !(row && RULE.test(raw))) {
      const hidden = row ? bars(line, raw) : markup(line, raw);
      const pieces = piecesOf(points, line, hidden, within, about, span);
      const heading = /^(#{1,6})\s/.exec(raw)?.[1]?.length ?? 0;
      const cells = row ? cellsOf(pieces, hidden) : null;
      if (pieces.length) lines.push({ ...line, pieces, heading, cells });
    }
    at = line.end + 1;
  }
  return lines;
}

/** Marks in order of their beginning, asked for line by line: each is looked at while it is open, and no longer. */
class Sweep<T extends Mark> {
  private readonly order: T[];
  private next = 0;
  private open: T[] = [];
  constructor(marks: readonly T[]) {
    this.order = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  touching(line: Mark): T[] {
    while (this.next < this.order.length && (this.order[this.next] as T).start < line.end)
      this.open.push(this.order[this.next++] as T);
    this.open = this.open.filter((mark) => mark.end > line.start);
    return this.open;
  }
}

function piecesOf(
  points: Points,
  line: Mark,
  hidden: Mark[],
  here: MeasureSpan[],
  named: Mention[],
  span: Mark | null,
): Piece[] {
  const touched = span && span.start < line.end && span.end > line.start ? [span] : [];
  const cuts = new Set([line.start, line.end]);
  for (const mark of [...here, ...named, ...hidden, ...touched]) {
    cuts.add(Math.max(mark.start, line.start));
    cuts.add(Math.min(mark.end, line.end));
  }
  const order = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < order.length; index++) {
    const [start, end] = [order[index] as number, order[index + 1] as number];
    const covers = (mark: Mark) => mark.start <= start && mark.end >= end;
    if (hidden.some(covers)) continue;
    // The narrowest measure is the one that speaks.
    const measure = here
      .filter(covers)
      .reduce<MeasureSpan | null>(
        (best, each) => (best === null || each.end - each.start < best.end - best.start ? each : best),
        null,
      );
    const mention = named.find(covers) ?? null;
    pieces.push({ start, text: points.slice(start, end), measure, mention, lit: touched.some(covers) });
  }
  return pieces;
}

function markup(line: Mark, raw: string): Mark[] {
  return [...raw.matchAll(MARKUP)].map((found) => placed(line, raw, found));
}

function bars(line: Mark, raw: string): Mark[] {
  return [...raw.matchAll(BAR)].map((found) => placed(line, raw, found));
}

function placed(line: Mark, raw: string, found: RegExpMatchArray): Mark {
  const start = line.start + lengthOf(raw.slice(0, found.index));
  return { start, end: start + lengthOf(found[0]) };
}

/** What stands between one bar and the next. */
function cellsOf(pieces: readonly Piece[], between: readonly Mark[]): Piece[][] {
  return between
    .slice(0, -1)
    .map((bar, index) =>
      pieces.filter((piece) => piece.start >= bar.end && piece.start < (between[index + 1] as Mark).start),
    );
}

function lengthOf(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length;
}

/** Mentions that do not overlap: of those that do, the one that begins first, and the longest of them. */
function apart(mentions: readonly Mention[]): Mention[] {
  const order = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  let end = -1;
  for (const mention of order) {
    if (mention.start >= end) {
      kept.push(mention);
      end = mention.end;
    }
  }
  return kept;
}

/** Lines, with the rows that follow one another as one table. */
export function blocks(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (line.cells && last?.[0]?.cells) last.push(line);
    else found.push([line]);
  }
  return found;
}
