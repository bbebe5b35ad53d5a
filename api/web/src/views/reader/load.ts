import { type Answer, ask } from "@/client";

type Facts = Answer<"/api/v1/documents/{id}/facts">;
export type Fact = Facts["items"][number];
export type Detail = Answer<"/api/v1/documents/{id}">;
export type Section = Answer<"/api/v1/documents/{id}/sections">["items"][number];

export interface Loaded {
  detail: Detail;
  text: string;
  start: number;
  sections: Section[];
  facts: Fact[];
}

/** A request's share of a text: well under a megabyte, whatever it is made of. */
const PART = 50_000;
const PAGE = 500;

/** Everything of one document: its text by ranges, its facts by pages. */
export async function load(id: string, signal: AbortSignal): Promise<Loaded> {
  const detail = await ask("/api/v1/documents/{id}", { path: { id } }, signal);
  const whole = detail.document.id;
  if (detail.document.status !== "ingested") return { detail, text: "", start: 0, sections: [], facts: [] };
  const [text, sections, facts] = await Promise.all([
    textOf(whole, detail.document.start ?? 0, detail.document.end ?? 0, signal),
    ask("/api/v1/documents/{id}/sections", { path: { id: whole } }, signal),
    factsOf(whole, signal),
  ]);
  return { detail, text, start: detail.document.start ?? 0, sections: sections.items, facts };
}

async function textOf(id: string, start: number, end: number, signal: AbortSignal): Promise<string> {
  const parts: string[] = [];
  for (let at = start; at < end;) {
    const query = { start: at, end, limit: PART };
    const part = await ask("/api/v1/documents/{id}/text", { path: { id }, query }, signal);
    parts.push(part.text);
    if (part.end <= at) break;
    at = part.end;
  }
  return parts.join("");
}

async function factsOf(id: string, signal: AbortSignal): Promise<Fact[]> {
  const facts: Fact[] = [];
  let cursor: string | null = null;
  do {
    const page: Facts = await ask(
      "/api/v1/documents/{id}/facts",
      { path: { id }, query: { limit: PAGE, cursor } },
      signal,
    );
    facts.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor);
  return facts;
}
