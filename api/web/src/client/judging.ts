/** What a reader says of a fact, and taking that back. */
import { api, type Schemas } from "./index";
import { faultOf, type WriteFault } from "./writing";

export type Said = Schemas["Judged"];
export type Judgement = Schemas["JudgementRow"];

/** Keeps a judgement; null where it is kept. */
export async function judgeFact(said: Said): Promise<WriteFault | null> {
  return written(() => api.POST("/api/v1/judgements", { body: said }));
}

/** Takes a judgement back; null where it is gone, by whomever. */
export async function withdrawJudgement(id: string): Promise<WriteFault | null> {
  const fault = await written(() => api.DELETE("/api/v1/judgements/{id}", { params: { path: { id } } }), 404);
  return fault;
}

async function written(
  send: () => Promise<{ error?: unknown; response: Response }>,
  gone?: number,
): Promise<WriteFault | null> {
  try {
    const { error, response } = await send();
    if (response.ok || response.status === gone) return null;
    return faultOf(response.status, error, response.statusText);
  } catch (fault) {
    return { reason: "other", detail: String(fault) };
  }
}
