import { type Answer, ask } from "@/client";

type Facts = Answer<"/api/v1/documents/{id}/facts">;
export type Fact = Facts["items"][number];
export type Detail = Answer<"/api/v1/documents/{id}">;
export type Section = Answer<"/api/v1/documents/{id}/sections">["items"][number];

/** A document as it is written. */
export interface Written {
  detail: Detail;
  text: string;
  start: number;
  sections: Section[];
}

/** The same with what was read in it. */
export interface Loaded extends Written {
  facts: readonly Fact[];
}

/** A request's share of a text: well under a megabyte, whatever it is made of. */
const PART = 50_000;
const PAGE = 5_000;

/** The text of a document, by ranges, with its sections: what can be read while the facts are on their way. */
export async function loadText(id: string): Promise<Written> {
  const detail = await ask("/api/v1/documents/{id}", { path: { id } });
  const whole = detail.document.id;
  const [start, end] = [detail.document.start ?? 0, detail.document.end ?? 0];
  if (detail.document.status !== "ingested") return { detail, text: "", start: 0, sections: [] };
  const [parts, sections] = await Promise.all([
    Promise.all(rangesOf(start, end).map(([from, to]) => textOf(whole, from, to))),
    ask("/api/v1/documents/{id}/sections", { path: { id: whole } }),
  ]);
  return { detail, text: parts.join(""), start, sections: sections.items };
}

function rangesOf(start: number, end: number): [number, number][] {
  const ranges: [number, number][] = [];
  for (let at = start; at < end; at += PART) ranges.push([at, Math.min(at + PART, end)]);
  return ranges;
}

async function textOf(id: string, start: number, end: number): Promise<string> {
  const query = { start, end, limit: PART };
  const part = await ask("/api/v1/documents/{id}/text", { path: { id }, query });
  return part.text;
}

/** Everything that was read in a document, by pages. */
export async function loadFacts(id: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  let cursor: string | null = null;
  do {
    const page: Facts = await ask("/api/v1/documents/{id}/facts", { path: { id }, query: { limit: PAGE, cursor } });
    facts.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor);
  return facts;
}
