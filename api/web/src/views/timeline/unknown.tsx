import { Link } from "wouter-preact";

import { Problem } from "@/client";
import { WAYS } from "@/frame/ways";
import { Empty } from "@/parts/states";
import { useWords } from "@/words";

import { TIMELINE } from "./words";

/** The name that the graph does not have, where that is what is wrong; else null. */
export function unknownName(error: Error | undefined): string | null {
  if (!(error instanceof Problem) || error.status !== 404) return null;
  return String(error.members["name"] ?? error.members["id"] ?? "");
}

/** A name that is not in the graph, and how to go on without it. */
export function Unknown({ name, show }: { name: string; show?: string }) {
  const words = useWords(TIMELINE);
  return (
    <Empty title={words.unknown} advice={words.unknownAdvice(name)}>
      <Link class="button" href={WAYS.timeline({ show })}>
        {words.clear}
      </Link>
    </Empty>
  );
}
