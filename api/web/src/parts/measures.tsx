import { useEffect, useState } from "preact/hooks";

import { type Answer, ask, type Measure, type Query, useAnswer } from "@/client";
import { counted, useWords } from "@/words";

import { MeasureCard } from "./measure";
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
  const [later, setLater] = useState<Measure[]>([]);
  const [next, setNext] = useState(first.next);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    setLater([]);
    setNext(first.next);
  }, [first]);
  const more = async () => {
    setBusy(true);
    setFault(null);
    try {
      const list = await ask("/api/v1/measures", { query: { ...query, cursor: next ?? null } });
      setLater((rows) => [...rows, ...list.items]);
      setNext(list.next);
    } catch (error) {
      setFault(error as Error);
    }
    setBusy(false);
  };
  return (
    <>
      <p class="soft small number" role="status">
        {words.inAll(counted(first.total))}
      </p>
      <div>
        {[...first.items, ...later].map((measure) => (
          <MeasureCard key={measure.id} measure={measure} />
        ))}
      </div>
      {fault && <Fault error={fault} retry={() => void more()} />}
      {next && !fault && (
        <button type="button" class="button" disabled={busy} onClick={() => void more()}>
          {words.more}
        </button>
      )}
    </>
  );
}
