import { type Answer, ask, type Query, useAnswer } from "@/client";
import { counted, useWords } from "@/words";

import { MeasureCard } from "./measure";
import { usePages } from "./pages";
import { Empty, Fault, Shown } from "./states";
import { PARTS } from "./words";

type Filters = Query<"/api/v1/measures">;

/** The measures that fit, page by page, with how many there are. */
export function MeasureList({ filters, page = 20 }: { filters: Filters; page?: number }) {
  const words = useWords(PARTS);
  const query = { ...filters, limit: page };
  const first = useAnswer("/api/v1/measures", { query });
  return (
    <Shown asked={first}>
      {(list) =>
        list.total === 0 ? (
          <Empty title={words.noMeasures} advice={words.noMeasuresAdvice} />
        ) : (
          <Rows key={JSON.stringify(query)} first={list} query={query} />
        )
      }
    </Shown>
  );
}

function Rows({ first, query }: { first: Answer<"/api/v1/measures">; query: Filters }) {
  const words = useWords(PARTS);
  const { rows, next, busy, fault, go } = usePages(first, (cursor) =>
    ask("/api/v1/measures", { query: { ...query, cursor } }),
  );
  return (
    <>
      <p class="soft small number" role="status">
        {words.inAll(counted(first.total))}
      </p>
      <div>
        {rows.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} />
        ))}
      </div>
      {fault && <Fault error={fault} retry={go} />}
      {next && !fault && (
        <button type="button" class="button" disabled={busy} onClick={go}>
          {words.more}
        </button>
      )}
    </>
  );
}
