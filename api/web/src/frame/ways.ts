/** The address of every view: the one place where they are written. What a view shows is all in its address. */
import { useCallback } from "preact/hooks";
import { useLocation, useSearch } from "wouter-preact";

export type Asking = Record<string, string | number | readonly string[] | null | undefined>;

/** `?a=1&b=x&b=y`, without what is empty. */
export function asked(given: Asking): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      if (each !== null && each !== undefined && each !== "") query.append(name, String(each));
    }
  }
  const text = query.toString();
  return text && `?${text}`;
}

const id = encodeURIComponent;

export const WAYS = {
  start: () => "/",
  matrix: (given: Asking = {}) => `/matrix${asked(given)}`,
  network: (given: Asking = {}) => `/network${asked(given)}`,
  timeline: (given: Asking = {}) => `/timeline${asked(given)}`,
  entity: (of: string) => `/entities/${id(of)}`,
  documents: (given: Asking = {}) => `/documents${asked(given)}`,
  /** A document, with one of its measures lit, or any span of it. */
  reader: (document: string, lit: { measure?: string; start?: number; end?: number } = {}) =>
    `/documents/${id(document)}${asked(lit)}`,
  measures: (given: Asking = {}) => `/measures${asked(given)}`,
  search: (q: string) => `/search${asked({ q })}`,
  compare: (given: Asking = {}) => `/compare${asked(given)}`,
} as const;

/** Whether a text is an id of the graph, and no name. */
export function isId(text: string): boolean {
  return /^[a-z]+_[0-9a-f]{16}$/.test(text);
}

/** A part of the address as it was meant; the router takes apart what it can, and a `%` of its own stays. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Where an entity of any kind, or a document, is shown. */
export function wayOf(label: string, of: string): string {
  if (label === "Document") return WAYS.reader(of);
  return WAYS.entity(of);
}

/** The question of the address, and how to change it: each change is an entry to go back to, unless it replaces. */
export function useAsking(): [URLSearchParams, (change: Asking, how?: { replace?: boolean }) => void] {
  const query = useSearch();
  const [path, go] = useLocation();
  const change = useCallback(
    (given: Asking, how: { replace?: boolean } = {}) => {
      const now = new URLSearchParams(location.search);
      for (const name of Object.keys(given)) now.delete(name);
      const rest = now.toString();
      const added = asked(given).slice(1);
      const text = [rest, added].filter(Boolean).join("&");
      go(text ? `${path}?${text}` : path, { replace: how.replace ?? false });
    },
    [path, go],
  );
  return [new URLSearchParams(query), change];
}
