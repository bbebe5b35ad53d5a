import { memo } from "preact/compat";
import { useEffect, useRef, useState } from "preact/hooks";

import { useWords } from "@/words";

import { holdInSight } from "./hold";
import type { Section } from "./load";
import { READER } from "./words";

/** The document's sections; the one that is being read is marked. */
export function Contents({ sections }: { sections: Section[] }) {
  const words = useWords(READER);
  const narrow = matchMedia("(max-width: 1000px)").matches;
  const here = useReading(sections);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (!link || !list.current) return;
    const [above, below] = [link.offsetTop - list.current.scrollTop, list.current.clientHeight];
    if (above < 0 || above > below - 40) list.current.scrollTo({ top: link.offsetTop - below / 3 });
  }, [here]);
  if (sections.length === 0) return <div />;
  return (
    <nav class="contents no-print" aria-label={words.contents} ref={list}>
      <details open={!narrow}>
        <summary>{words.contentsShow}</summary>
        <ol>
          {sections.map((section) => (
            <Row key={section.id} section={section} here={section.id === here} />
          ))}
        </ol>
      </details>
    </nav>
  );
}

const Row = memo(function Row({ section, here }: { section: Section; here: boolean }) {
  return (
    <li class={`depth-${String(Math.min(section.depth, 4))}`}>
      <a
        href={`#at-${String(section.start)}`}
        aria-current={here ? "location" : undefined}
        onClick={(event) => {
          event.preventDefault();
          holdInSight(() => nearest(section.start));
        }}
      >
        <bdi>
          {section.label} {section.heading}
        </bdi>
      </a>
    </li>
  );
});

/** The line that holds `offset`. */
function nearest(offset: number): Element | null {
  let found: Element | null = null;
  for (const line of document.querySelectorAll<HTMLElement>("[data-at]")) {
    if (Number(line.dataset["at"]) > offset) break;
    found = line;
  }
  return found;
}

/** The id of the section that stands under the head of the page now. */
function useReading(sections: readonly Section[]): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      const at = topLine();
      const found = at === null ? null : sections.filter((section) => section.start <= at).at(-1);
      setHere(found?.id ?? null);
    };
    const moved = () => {
      waiting ||= requestAnimationFrame(look);
    };
    moved();
    addEventListener("scroll", moved, { passive: true });
    return () => {
      cancelAnimationFrame(waiting);
      removeEventListener("scroll", moved);
    };
  }, [sections]);
  return here;
}

/**
 * The offset of the line that is being read: under what stays in place at the top, and further down the nearer the end
 * of the page is, where the last sections can't come up that far.
 */
function topLine(): number | null {
  const paper = document.querySelector(".paper .lines")?.getBoundingClientRect();
  if (!paper) return null;
  const top = (document.querySelector(".paper .tools")?.getBoundingClientRect().bottom ?? 0) + 24;
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const begun = scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0;
  for (let y = Math.max(top, begun * (innerHeight - 24)); y > 0; y -= 16) {
    const line = document.elementFromPoint(paper.left + 4, y)?.closest<HTMLElement>("[data-at]");
    if (line) return Number(line.dataset["at"]);
  }
  return null;
}
