/** Figures of one quantity together: each promised or reported once, at the year it is for. */
import type { Answer, Schemas } from "@/client";

import { titled } from "@/words";
import { spanOf } from "@/words/spans";

export type Pair = Answer<"/api/v1/figures/targets">["items"][number];
type Period = Schemas["PeriodRef"] | null;

export interface Mark {
  id: string;
  role: "promised" | "reported";
  /** The year it is for, else of its document; empty where neither is known. */
  year: string;
  /** The period it is for, as short as it can be written; empty where it has none. */
  period: string;
  value: number | null;
  quote: string;
  documentId: string;
  document: string;
  measure: string;
}

export interface Series {
  key: string;
  quantity: string;
  sense: string;
  unit: string;
  owners: Pair["owners"];
  pairs: Pair[];
  marks: Mark[];
  /** The marks a pair ties, by their ids. */
  ties: [string, string][];
}

export function seriesOf(pairs: readonly Pair[]): Series[] {
  const found = new Map<string, Series>();
  for (const pair of pairs) {
    const { quantity, sense, unit, owners } = pair;
    const key = [quantity, sense, unit, ...owners.map((owner) => owner.id)].join("|");
    const series = found.get(key) ?? { key, quantity, sense, unit, owners, pairs: [], marks: [], ties: [] };
    found.set(key, series);
    series.pairs.push(pair);
    const promised = markOf("promised", pair.target, pair.target_period);
    const reported = markOf("reported", pair.actual, pair.actual_period);
    for (const mark of [promised, reported]) {
      if (!series.marks.some((each) => each.id === mark.id)) series.marks.push(mark);
    }
    series.ties.push([promised.id, reported.id]);
  }
  return [...found.values()];
}

function markOf(role: Mark["role"], figure: Pair["target"], period: Period): Mark {
  return {
    id: [role, figure.measure_id, figure.metric_id, String(figure.start)].join(" "),
    role,
    year: (period?.end ?? period?.start ?? figure.issued_on ?? "").slice(0, 4),
    period: spanOf(period?.start, period?.end),
    value: figure.value,
    quote: figure.quote ?? figure.metric,
    documentId: figure.document_id,
    document: titled(figure.document_title ?? figure.document_id),
    measure: figure.measure_id,
  };
}
