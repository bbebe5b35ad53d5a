import type { ComponentChildren } from "preact";

import { type Asked, Problem, Unreachable } from "@/client";
import { useWords } from "@/words";

import { PARTS } from "./words";

/** Bars in the place of what is on its way. */
export function Waiting({ bars = 4 }: { bars?: number }) {
  const words = useWords(PARTS);
  return (
    <div class="waiting" role="status" aria-label={words.waiting}>
      {Array.from({ length: bars }, (_, at) => (
        <i key={at} />
      ))}
    </div>
  );
}

/** Nothing was found, and what to do next. */
export function Empty({ title, advice, children }: { title: string; advice?: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <h2>{title}</h2>
      {advice && <p class="soft">{advice}</p>}
      {children}
    </div>
  );
}

/** What went wrong, in the service's words, and a way on. */
export function Fault({ error, retry }: { error: Error; retry?: () => void }) {
  const words = useWords(PARTS);
  const [title, advice] =
    error instanceof Unreachable
      ? [words.unreachable, words.unreachableAdvice]
      : error instanceof Problem && error.status < 500
        ? [words.refused, error.message]
        : [words.failed, error.message];
  return (
    <div class="state fault" role="alert">
      <h2>{title}</h2>
      <p>{advice}</p>
      {retry && (
        <button type="button" class="button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** An answer as it stands: on its way, failed, or there. */
export function Shown<T>({
  asked,
  children,
  bars = 4,
}: {
  asked: Asked<T>;
  children: (data: T) => ComponentChildren;
  bars?: number;
}) {
  if (asked.error) return <Fault error={asked.error} retry={asked.retry} />;
  if (asked.data === undefined) return <Waiting bars={bars} />;
  return <>{children(asked.data)}</>;
}
