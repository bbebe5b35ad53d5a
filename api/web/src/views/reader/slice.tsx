import { memo } from "preact/compat";
import { useEffect, useRef, useState } from "preact/hooks";

import { LineView, TableView } from "./lines";
import type { Fact } from "./load";
import type { Line, Mark } from "./text";

interface Props {
  blocks: readonly Line[][];
  /** The measure or stretch that is lit, where it is in this slice; else null. */
  target: string | null;
  /** Whether it is drawn with its marks at once. */
  drawn: boolean;
  owners: Map<string, Fact[]>;
  choose: (measure: string) => void;
}

/**
 * Some lines of a document. One that is far from what is seen has its words only: they can be searched and take their
 * room, and its marks come when it is near.
 */
export const Slice = memo(function Slice({ blocks, target, drawn, owners, choose }: Props) {
  const [near, setNear] = useState(drawn);
  const place = useRef<HTMLDivElement>(null);
  const whole = near || target !== null;
  useEffect(() => {
    const box = place.current;
    if (!box || whole) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: "100%" });
    seen.observe(box);
    return () => seen.disconnect();
  }, [whole]);
  useEffect(() => {
    // What was lit once stays marked.
    if (whole) setNear(true);
  }, [whole]);
  return (
    <div class="slice" ref={place}>
      {blocks.map((block) =>
        block[0]?.cells ? (
          <TableView key={block[0].start} rows={block} target={target} owners={owners} choose={choose} />
        ) : (
          block.map((line) =>
            whole ? (
              <LineView key={line.start} line={line} target={target} owners={owners} choose={choose} />
            ) : (
              <Bare key={line.start} line={line} />
            ),
          )
        ),
      )}
    </div>
  );
});

function Bare({ line }: { line: Line }) {
  const Tag = line.heading ? "h2" : "p";
  return (
    <div class="line" data-at={line.start} id={`at-${String(line.start)}`}>
      <Tag class={line.heading ? "heading" : undefined}>{line.pieces.map((piece) => piece.text).join("")}</Tag>
    </div>
  );
}

/** How many lines a slice has, and up to how many a document is drawn at once. */
const LINES = 30;
const AT_ONCE = 400;

export interface Part extends Mark {
  blocks: Line[][];
  drawn: boolean;
}

/** The blocks of a document by slices. */
export function slicesOf(blocks: Line[][]): Part[] {
  const drawn = blocks.length <= AT_ONCE;
  const parts: Part[] = [];
  for (let at = 0; at < blocks.length; at += LINES) {
    const some = blocks.slice(at, at + LINES);
    const [first, last] = [some[0]?.[0], some.at(-1)?.at(-1)];
    if (first && last) parts.push({ blocks: some, start: first.start, end: last.end, drawn: drawn || at === 0 });
  }
  return parts;
}
