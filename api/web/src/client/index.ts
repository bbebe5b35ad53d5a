/** The API, typed by its own description. Every view asks here and nowhere else. */
import createClient, { type ClientOptions } from "openapi-fetch";
import useSWR, { preload } from "swr";

import { keyHeaders } from "./key";
import type { components, paths } from "./schema";

export type Schemas = components["schemas"];
export type Measure = Schemas["MeasureRow"];
export type Entity = Schemas["EntityRef"];
export type DocumentRow = Schemas["DocumentRow"];
export type Suggestion = Schemas["Suggestion"];

const options: ClientOptions = { baseUrl: "/", querySerializer: { array: { style: "form", explode: true } } };
export const api = createClient<paths>(options);
api.use({ onRequest: ({ request }) => keyHeaders(request) });

/** What the service says of a request it could not answer: problem+json. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly members: Record<string, unknown>;

  constructor(status: number, members: Record<string, unknown>) {
    super(String(members["detail"] ?? members["title"] ?? status));
    this.name = "Problem";
    this.status = status;
    this.type = String(members["type"] ?? "").replace("urn:zhengmai:problem:", "");
    this.members = members;
  }
}

/** The network failed: there was no answer at all. */
export class Unreachable extends Error {}

type GetPath = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths];
type Operation<P extends GetPath> = paths[P] extends { get: infer O } ? O : never;
type Body<P extends GetPath> =
  Operation<P> extends { responses: { 200: { content: { "application/json": infer B } } } } ? B : never;
type Defined<T> = T extends undefined ? never : T;
type Parameters<P extends GetPath> = Operation<P> extends { parameters: infer A } ? A : never;
export type Query<P extends GetPath> = Parameters<P> extends { query?: infer Q } ? Defined<Q> : never;
type PathOf<P extends GetPath> = Parameters<P> extends { path: infer A } ? { path: A } : { path?: never };

/** A list asked without `fields` has whole rows. */
type Whole<B> = B extends { items: (infer R)[] } ? (Partial<R> extends R ? never : B) : B;
export type Answer<P extends GetPath> = Whole<Body<P>>;
export type Given<P extends GetPath> = PathOf<P> & { query?: Query<P> };

/** The answer to one question; a Problem or Unreachable is thrown. */
export async function ask<P extends GetPath>(path: P, given: Given<P>, signal?: AbortSignal): Promise<Answer<P>> {
  const init = { params: given, ...(signal ? { signal } : {}) };
  let answered: { data?: unknown; error?: unknown; response: Response };
  try {
    // The parts are typed above; the library's own overloads can't be followed for a path that is a variable.
    answered = await (api.GET as (p: string, i: object) => Promise<typeof answered>)(path, init);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
    throw new Unreachable(String(fault));
  }
  if (answered.error !== undefined || !answered.response.ok) {
    throw new Problem(answered.response.status, (answered.error ?? {}) as Record<string, unknown>);
  }
  return answered.data as Answer<P>;
}

export interface Asked<T> {
  data: T | undefined;
  error: Error | undefined;
  loading: boolean;
  retry: () => void;
}

/**
 * The answer to a question as it stands, asked again when what is given changes; null asks nothing.
 * The last answer stays while the next is on its way, so that the page does not jump.
 */
export function useAnswer<P extends GetPath>(path: P | null, given: Given<P>): Asked<Answer<P>> {
  const { data, error, isLoading, mutate } = useSWR<Answer<P>, Error>(
    path === null ? null : [path, given],
    () => ask(path as P, given),
    {
      keepPreviousData: true,
      revalidateOnFocus: false,
      shouldRetryOnError: false,
    },
  );
  return { data, error, loading: isLoading, retry: () => void mutate() };
}

/** Asks what a view is going to ask with `useAnswer`, while the view itself is on its way. */
export function askAhead<P extends GetPath>(path: P, given: Given<P>): void {
  // A fault is told where the answer is wanted.
  Promise.resolve(preload([path, given], () => ask(path, given))).catch(() => undefined);
}
