import { Suspense, lazy } from "preact/compat";

import { useAsking } from "@/frame/ways";
import { Waiting } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { useWords } from "@/words";

import { Dates } from "./dates";
import { PrintedFilters } from "./printed";
import { TIMELINE } from "./words";
import "./timeline.css";
import "./print.css";

const Figures = lazy(() => import("./figures"));
const Lineage = lazy(() => import("./lineage"));
const SHOWS = ["dates", "figures", "lineage"] as const;

/** What happened when: documents and deadlines, figures promised and reported, and a measure through the years. */
export default function Timeline() {
  const words = useWords(TIMELINE);
  const [query, change] = useAsking();
  const show = query.get("measure") ? "lineage" : (SHOWS.find((each) => each === query.get("show")) ?? "dates");
  useTitle(show === "dates" ? words.title : `${words.show[show]} · ${words.title}`);
  return (
    <div class="timeline">
      <h1>
        {words.title}
        <span class="only-print"> · {words.show[show]}</span>
      </h1>
      <p class="lede no-print">{words.ledes[show]}</p>
      <div class="shows no-print" role="group" aria-label={words.shows}>
        {SHOWS.map((each) => (
          <button
            key={each}
            type="button"
            class="button"
            aria-pressed={each === show}
            onClick={() => change({ show: each === "dates" ? null : each, measure: null, cell: null })}
          >
            {words.show[each]}
          </button>
        ))}
      </div>
      <PrintedFilters />
      <Suspense fallback={<Waiting />}>
        {show === "dates" ? <Dates /> : show === "figures" ? <Figures /> : <Lineage />}
      </Suspense>
    </div>
  );
}
