import { Link } from "wouter-preact";

import { type Answer, type Query, useAnswer } from "@/client";
import { useAsking, WAYS } from "@/frame/ways";
import { Choice } from "@/parts/choice";
import { Empty, Shown } from "@/parts/states";
import { counted, useWords } from "@/words";

import { Chart } from "./chart";
import { About, picked, TextField } from "./filters";
import { type Pair, type Series, seriesOf } from "./quantities";
import { spanOf } from "@/words/spans";
import { Unknown, unknownName } from "./unknown";
import { TIMELINE } from "./words";

const MOST = 200;
const NAMES = ["program", "owner", "document", "verdict", "words"] as const;

/** What was promised and what was reported of the same quantity, a small chart each. */
export default function Figures() {
  const words = useWords(TIMELINE);
  const [query, change] = useAsking();
  const answer = useAnswer("/api/v1/figures/targets", {
    query: { ...picked(query, NAMES), limit: MOST } as Query<"/api/v1/figures/targets">,
  });
  const set = (name: string) => (value: string) => change({ [name]: value });
  const unknown = unknownName(answer.error);
  return (
    <>
      <div class="filters" role="group" aria-label={words.narrow}>
        <About />
        <TextField name={words.words} value={query.get("words") ?? ""} set={set("words")} />
        <Choice
          name={words.verdict}
          value={query.get("verdict") ?? ""}
          set={set("verdict")}
          options={Object.entries(words.verdicts).map(([value, name]) => ({ value, name }))}
        />
      </div>
      {unknown !== null ? (
        <Unknown name={unknown} show="figures" />
      ) : (
        <Shown asked={answer} bars={6}>
          {(data) =>
            data.total === 0 ? <Empty title={words.noFigures} advice={words.noFiguresAdvice} /> : <Charts data={data} />
          }
        </Shown>
      )}
    </>
  );
}

function Charts({ data }: { data: Answer<"/api/v1/figures/targets"> }) {
  const words = useWords(TIMELINE);
  const series = seriesOf(data.items);
  return (
    <>
      <p class="soft small number" role="status">
        {words.figuresInAll(counted(data.total), counted(series.length))}
        {data.total > data.items.length && ` · ${words.figuresMore(counted(data.items.length))}`}
      </p>
      <p class="legend small soft">
        <span class="key promised">{words.promised}</span>
        <span class="key reported">{words.reported}</span>
        <span>{words.scale}</span>
      </p>
      <ul class="quantities">
        {series.map((each) => (
          <li key={each.key} class="sheet">
            <Quantity series={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Quantity({ series }: { series: Series }) {
  const words = useWords(TIMELINE);
  return (
    <>
      <h2>
        <bdi>{series.quantity}</bdi>{" "}
        <span class="soft small">
          {words.senses[series.sense] ?? series.sense} · {series.unit}
        </span>
      </h2>
      <p class="small">
        {series.owners.map((owner, at) => (
          <span key={owner.id}>
            {at > 0 && "、"}
            <Link href={WAYS.entity(owner.id)}>{owner.name}</Link>
          </span>
        ))}
      </p>
      <Chart series={series} />
      <ul class="verdicts small">
        {series.pairs.map((pair) => (
          <li key={pair.target.measure_id + pair.target.metric_id}>
            <Verdict pair={pair} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the pair comes to, and what keeps it from being told. */
function Verdict({ pair }: { pair: Pair }) {
  const words = useWords(TIMELINE);
  const [target, actual] = [pair.target_period, pair.actual_period].map((each) => spanOf(each?.start, each?.end)) as [
    string,
    string,
  ];
  const why =
    !target || !actual
      ? words.noPeriod
      : target === actual
        ? words.unsure
        : pair.sense === "level"
          ? words.before
          : words.apart;
  return (
    <>
      <strong class={pair.verdict}>{words.verdicts[pair.verdict] ?? pair.verdict}</strong>
      {pair.verdict === "open" && <span class="soft"> · {why}</span>}
      <br />
      <bdi class="soft">
        {words.said(words.promised, pair.target.quote ?? "", target)} ·{" "}
        {words.said(words.reported, pair.actual.quote ?? "", actual)}
      </bdi>
    </>
  );
}
