/** Why nothing was written: a key is missing or wrong, the service takes no writes, or what it says itself. */
export interface WriteFault {
  reason: "key" | "off" | "other";
  detail: string;
}

/** What an answer that was refused, with its problem, says of a write. */
export function faultOf(status: number, problem: unknown, otherwise: string): WriteFault {
  const detail = String((problem as { detail?: string } | undefined)?.detail ?? otherwise);
  if (status === 401) return { reason: "key", detail };
  if (status === 403) return { reason: "off", detail };
  return { reason: "other", detail };
}
