/** Documents on their way to the service. */
import { readKey } from "./key";
import type { Schemas } from "./index";

/** Why nothing was taken: a key is missing or wrong, the service takes no writes, or what it says itself. */
export interface SendFault {
  reason: "key" | "off" | "other";
  detail: string;
}

/** Sends files, and gives the job they became. */
export async function sendDocuments(files: readonly File[]): Promise<{ job: Schemas["Job"] } | SendFault> {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  const key = readKey();
  try {
    const answer = await fetch("/api/v1/documents", {
      method: "POST",
      body: form,
      headers: key ? { "X-API-Key": key } : {},
    });
    const body = (await answer.json()) as unknown;
    if (answer.ok) return { job: body as Schemas["Job"] };
    const detail = String((body as { detail?: string }).detail ?? answer.statusText);
    if (answer.status === 401) return { reason: "key", detail };
    if (answer.status === 403) return { reason: "off", detail };
    return { reason: "other", detail };
  } catch (fault) {
    return { reason: "other", detail: String(fault) };
  }
}
