import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

import { useWords } from "@/words";

import { PARTS } from "./words";

/** What a mark opened, beside the view. Escape closes it, and the focus goes back to where it came from. */
export function Beside({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const words = useWords(PARTS);
  const heading = useRef<HTMLHeadingElement>(null);
  const closing = useRef(close);
  closing.current = close;
  // Before it is seen: whoever sees it can close it.
  useLayoutEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") closing.current();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [title]);
  return (
    <aside class="beside" aria-label={title}>
      <header>
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <button type="button" class="button bare" onClick={close}>
          {words.close}
        </button>
      </header>
      <div class="inside" tabIndex={0}>
        {children}
      </div>
    </aside>
  );
}
