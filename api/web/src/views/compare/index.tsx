import { Link } from "wouter-preact";

import { type Answer, type Schemas, useAnswer } from "@/client";
import { usePreferences } from "@/frame/preferences";
import { useAsking, WAYS } from "@/frame/ways";
import { Picker } from "@/parts/picker";
import { changeIn, reasonIn } from "@/parts/reasons";
import { Empty, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { COMPARE } from "./words";
import "./compare.css";

type Comparison = Answer<"/api/v1/analysis/compare">;
type Stated = Schemas["Stated"];
const GROUPS = ["strengthened", "continued", "new", "fell_away"] as const;
type Group = (typeof GROUPS)[number];

/** Two documents side by side: what went on, grew stronger, is new, fell away. */
export default function Compare() {
  const words = useWords(COMPARE);
  const [query, change] = useAsking();
  const [a, b] = [query.get("a") ?? "", query.get("b") ?? ""];
  const both = a !== "" && b !== "" && a !== b;
  const compared = useAnswer(both ? "/api/v1/analysis/compare" : null, { query: { a, b, limit: 100 } });
  useTitle(words.title);
  return (
    <div class="compare">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <div class="filters" role="group" aria-label={words.title}>
        <Picker name={words.first} value={a} set={(id) => change({ a: id })} />
        <button type="button" class="button" disabled={!a && !b} onClick={() => change({ a: b, b: a })}>
          ⇄ {words.swap}
        </button>
        <Picker name={words.second} value={b} set={(id) => change({ b: id })} />
      </div>
      {both ? (
        <Shown asked={compared} bars={6}>
          {(data) => <Groups data={data} />}
        </Shown>
      ) : a && a === b ? (
        <Empty title={words.same} advice={words.same_advice} />
      ) : a || b ? (
        <Likes of={a || b} choose={(id) => change(a ? { b: id } : { a: id })} />
      ) : (
        <Empty title={words.choose} advice={words.chooseAdvice} />
      )}
    </div>
  );
}

function Likes({ of, choose }: { of: string; choose: (id: string) => void }) {
  const words = useWords(COMPARE);
  const similar = useAnswer("/api/v1/analysis/documents/{id}", { path: { id: of }, query: { limit: 8 } });
  return (
    <>
      <Empty title={words.chooseSecond} advice={words.chooseSecondAdvice} />
      <Shown asked={similar}>
        {(data) => (
          <ul class="likes">
            {data.similar.map((each) => (
              <li key={each.id}>
                <button type="button" class="button" onClick={() => choose(each.id)}>
                  <bdi>{titled(each.title)}</bdi>
                </button>
                <span class="soft small number">
                  {each.issued_on} · {words.alike(each.score.toFixed(2))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </>
  );
}

function Groups({ data }: { data: Comparison }) {
  const { language } = usePreferences();
  const words = useWords(COMPARE);
  const [query, change] = useAsking();
  const total = (group: Group) => data[`total_${group}`];
  const first = GROUPS.find((group) => total(group) > 0) ?? "continued";
  const shown = (GROUPS as readonly string[]).includes(query.get("show") ?? "") ? (query.get("show") as Group) : first;
  return (
    <>
      <p class="pair">
        <Link href={WAYS.reader(data.earlier.id)}>
          <bdi>{titled(data.earlier.title)}</bdi>
        </Link>
        <span class="soft">→</span>
        <Link href={WAYS.reader(data.later.id)}>
          <bdi>{titled(data.later.title)}</bdi>
        </Link>
      </p>
      <div class="kinds" role="group" aria-label={words.title}>
        {GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            class="button"
            aria-pressed={group === shown}
            onClick={() => change({ show: group })}
          >
            {words.groups[group]} <span class="number">{counted(total(group))}</span>
          </button>
        ))}
      </div>
      {data[shown].length === 0 ? (
        <Empty title={words.none} advice={words.noneAdvice} />
      ) : (
        <>
          {data[shown].length < total(shown) && (
            <p class="soft small">{words.shown(counted(data[shown].length), counted(total(shown)))}</p>
          )}
          <ul>
            {shown === "new" || shown === "fell_away"
              ? data[shown].map((each) => (
                  <li key={each.measure_id} class="measure">
                    <One measure={each} />
                  </li>
                ))
              : data[shown].map((each) => (
                  <li key={each.earlier.measure_id + each.later.measure_id} class="measure two">
                    <div>
                      <p class="soft small">{words.earlier}</p>
                      <One measure={each.earlier} />
                    </div>
                    <div>
                      <p class="soft small">{words.later}</p>
                      <One measure={each.later} />
                    </div>
                    <p class="where">
                      <span class="number">{each.later.score.toFixed(2)}</span> ·{" "}
                      {reasonIn(language, each.later.reason)}
                      {each.later.changes.length > 0 &&
                        ` · ${each.later.changes.map((change) => changeIn(language, change)).join("；")}`}
                    </p>
                  </li>
                ))}
          </ul>
        </>
      )}
    </>
  );
}

function One({ measure }: { measure: Stated }) {
  const terms = useWords(TERMS);
  return (
    <>
      <p class="quote">
        <Link href={WAYS.reader(measure.document_id, { measure: measure.measure_id })}>
          <bdi>{measure.text}</bdi>
        </Link>
      </p>
      <p class="where">
        {called(terms.status, measure.status)} · {measure.section}
      </p>
    </>
  );
}
