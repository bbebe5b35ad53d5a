import type { ComponentChildren } from "preact";

import { type Asked, Problem, Unreachable } from "@/client";
import { useAsking } from "@/frame/ways";
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

/** What went wrong, and a way on: names to take in the place of one that is unknown or borne by several. */
export function Fault({ error, retry }: { error: Error; retry?: () => void }) {
  const words = useWords(PARTS);
  const [title, advice] =
    error instanceof Unreachable
      ? [words.unreachable, words.unreachableAdvice]
      : error instanceof Problem && error.status < 500
        ? [words.refused, said(words, error)]
        : [words.failed, error.message];
  return (
    <div class="state fault" role="alert">
      <h2>{title}</h2>
      <p>{advice}</p>
      {error instanceof Problem && <Instead problem={error} />}
      {retry && (
        <button type="button" class="button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** What the service says of a request that it has no answer to, in the language that is chosen. */
function said(words: typeof PARTS.zh, problem: Problem): string {
  const name = String(problem.members["name"] ?? problem.members["id"] ?? "");
  const say = words.problems[problem.type];
  return say && name ? say(name) : problem.message;
}

/** The names that one of the address may have meant; each takes its place there. */
function Instead({ problem }: { problem: Problem }) {
  const [query, change] = useAsking();
  const { name, candidates, nearest } = problem.members as Record<string, unknown>;
  const asked = [...query].find(([, value]) => value === name)?.[0];
  const others = (candidates ?? nearest ?? []) as { id: string; name: string }[];
  if (!asked || others.length === 0) return null;
  return (
    <p class="chips">
      {others.map((each) => (
        <button key={each.id} type="button" class="button" onClick={() => change({ [asked]: each.id })}>
          <bdi>{each.name}</bdi>
        </button>
      ))}
    </p>
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
