/** What stands on paper in the place of controls: the counts as a table that any sheet holds, and the filters in words. */
import { useAnswer } from "@/client";
import { useAsking } from "@/frame/ways";
import { useName } from "@/parts/namefield";
import { counted, useWords } from "@/words";

import { type Calendar, type Grain, lanesOf } from "./calendar";
import { TIMELINE } from "./words";

/** A row for each part of the calendar: a table goes on from sheet to sheet, where the axis would be cut off. */
export function PrintedCounts({ calendar, by }: { calendar: Calendar; by: Grain }) {
  const words = useWords(TIMELINE);
  const lanes = lanesOf(calendar);
  const rows = calendar.columns.filter(
    ({ at, kind }) => kind === "gap" || lanes.some((lane) => calendar.counts.get(lane.id)?.has(at)),
  );
  return (
    <table class="only-print">
      <thead>
        <tr>
          <th scope="col">{words.grains[by]}</th>
          {lanes.map((lane) => (
            <th key={lane.id} scope="col">
              {words.lanes[lane.id]?.[0]} <small>{words.lanes[lane.id]?.[1]}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, kind }) => (
          <tr key={at}>
            <th scope="row" colSpan={kind === "gap" ? lanes.length + 1 : 1}>
              {kind === "gap" ? words.gap(at) : words.when(at)}
            </th>
            {(kind === "gap" ? [] : lanes).map((lane) => {
              const count = calendar.counts.get(lane.id)?.get(at);
              const share = (count ?? 0) / (calendar.most.get(lane.id) ?? 1);
              return (
                <td key={lane.id} class="number">
                  {count !== undefined && (
                    <>
                      <i style={{ width: `${String(Math.max(2, Math.round(share * 100)))}%` }} />
                      {counted(count)}
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The filters that are set, as one line. */
export function PrintedFilters() {
  const words = useWords(TIMELINE);
  const [query] = useAsking();
  const value = (name: string) => query.get(name) ?? "";
  const document = useAnswer(value("document") ? "/api/v1/documents/{id}" : null, { path: { id: value("document") } });
  const among = (names: object, name: string) => (names as Record<string, string>)[value(name)] ?? value(name);
  const said = [
    [words.program, useName(value("program"))],
    [words.owner, useName(value("owner"))],
    [words.place, useName(value("place"))],
    [words.document, value("document") && (document.data?.document.title ?? value("document"))],
    [words.kind, among(words.kinds, "kind")],
    [words.basis, among(words.bases, "basis")],
    [words.words, value("words")],
    [words.verdict, among(words.verdicts, "verdict")],
    [words.since, value("since")],
    [words.until, value("until")],
  ].filter(([, what]) => what);
  if (said.length === 0) return null;
  return (
    <p class="only-print">
      {said.map(([name, what]) => (
        <span key={name}>
          {name} <strong>{what}</strong>
        </span>
      ))}
    </p>
  );
}
