/**
 * The key that writing takes. `make run` and the service's own line end in `#key=…`: what follows `#` is never sent
 * anywhere; the page keeps it for this tab and takes it out of the address.
 */
const NAME = "zhengmai-key";

let known: string | null = null;

export function readKey(): string | null {
  known ??= sessionStorage.getItem(NAME);
  return known;
}

export function keepKey(key: string): void {
  known = key.trim() || null;
  if (known) sessionStorage.setItem(NAME, known);
  else sessionStorage.removeItem(NAME);
}

/** Takes a key that the address brings, and leaves the address without it. */
export function takeKeyFromAddress(): void {
  const found = /^#key=([!-~]+)$/.exec(location.hash);
  if (!found) return;
  keepKey(decodeURIComponent(found[1] as string));
  history.replaceState(history.state, "", location.pathname + location.search);
}

export function keyHeaders(request: Request): Request {
  const key = readKey();
  if (key) request.headers.set("X-API-Key", key);
  return request;
}
