/** Documents on their way to the service. */
import { readKey } from "./key";
import type { Schemas } from "./index";
import { faultOf, type WriteFault } from "./writing";

/** Sends files, and gives the job they became. */
export async function sendDocuments(files: readonly File[]): Promise<{ job: Schemas["Job"] } | WriteFault> {
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
    return faultOf(answer.status, body, answer.statusText);
  } catch (fault) {
    return { reason: "other", detail: String(fault) };
  }
}
