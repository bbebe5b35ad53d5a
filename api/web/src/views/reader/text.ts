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

/** A piece of a line: of which measure it is, and what it mentions. */
export interface Piece {
  start: number;
  text: string;
  measure: MeasureSpan | null;
  mention: Mention | null;
}

export interface Line extends Mark {
  pieces: Piece[];
  /** Depth of a heading, 0 where it is none. */
  heading: number;
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

  get end(): number {
    return this.from + (this.points ? this.points.length : this.text.length);
  }

  slice(start: number, end: number): string {
    const [a, b] = [start - this.from, end - this.from];
    return this.points ? this.points.slice(a, b).join("") : this.text.slice(a, b);
  }
}

/** What Markdown writes around words, and is not read. */
const MARKUP = /^#{1,6}\s+|\*\*|^>\s+|!\[[^\]]*\]\([^)]*\)/gu;

/** The lines of a document with their pieces; empty lines are left out. */
export function cut(points: Points, measures: readonly MeasureSpan[], mentions: readonly Mention[]): Line[] {
  const ends = [...measures].sort((a, b) => a.start - b.start || b.end - a.end);
  const named = apart(mentions);
  const lines: Line[] = [];
  let at = points.from;
  for (const raw of points.text.split("\n")) {
    const length = /[\ud800-\udfff]/.test(raw) ? Array.from(raw).length : raw.length;
    if (raw.trim()) {
      const heading = /^(#{1,6})\s/.exec(raw)?.[1]?.length ?? 0;
      const pieces = piecesOf(points, { start: at, end: at + length }, raw, ends, named);
      if (pieces.length) lines.push({ start: at, end: at + length, pieces, heading });
    }
    at += length + 1;
  }
  return lines;
}

function piecesOf(points: Points, line: Mark, raw: string, measures: MeasureSpan[], mentions: Mention[]): Piece[] {
  const inside = <T extends Mark>(marks: T[]) => marks.filter((mark) => mark.start < line.end && mark.end > line.start);
  const [here, named] = [inside(measures), inside(mentions)];
  const hidden: Mark[] = [...raw.matchAll(MARKUP)].map((found) => {
    const start = line.start + Array.from(raw.slice(0, found.index)).length;
    return { start, end: start + Array.from(found[0]).length };
  });
  const cuts = new Set([line.start, line.end]);
  for (const mark of [...here, ...named, ...hidden]) {
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
    pieces.push({ start, text: points.slice(start, end), measure, mention: named.find(covers) ?? null });
  }
  return pieces;
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
