/** The question that the address of the network asks; apart from the view, since it is asked while that is loaded. */
import type { Given } from "@/client";

const MOST_TIES = 500;
const OF_ONE = 40;

/** What programs are tied by. */
export type By = "measures" | "owners";

export function byOf(query: URLSearchParams): By {
  return query.get("by") === "owners" ? "owners" : "measures";
}

export function leastOf(query: URLSearchParams): number {
  return Math.max(1, Math.trunc(Number(query.get("least"))) || 1);
}

export function networkAsked(query: URLSearchParams): Given<"/api/v1/analysis/network"> {
  const around = query.get("around");
  const [by, least] = [byOf(query), leastOf(query)];
  return { query: { by, least, limit: around ? OF_ONE : MOST_TIES, ...(around && { around }) } };
}
