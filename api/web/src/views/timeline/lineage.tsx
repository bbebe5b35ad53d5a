import { Link } from "wouter-preact";

import { type Answer, type Schemas, useAnswer } from "@/client";
import { usePreferences } from "@/frame/preferences";
import { useAsking, WAYS } from "@/frame/ways";
import { changeIn, reasonIn } from "@/parts/reasons";
import { Empty, Shown } from "@/parts/states";
import { counted, titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { unknownName } from "./unknown";
import { TIMELINE } from "./words";

type Whole = Answer<"/api/v1/measures/{id}/lineage">;
type Form = Schemas["Form"];
type Stated = Schemas["Stated"];

/** A measure through the documents, earliest first: what each says, how alike it is and why, what changed. */
export default function Lineage() {
  const words = useWords(TIMELINE);
  const [query] = useAsking();
  const id = query.get("measure") ?? "";
  const answer = useAnswer(id ? "/api/v1/measures/{id}/lineage" : null, { path: { id }, query: { limit: 40 } });
  if (!id) {
    return (
      <Empty title={words.choose} advice={words.chooseAdvice}>
        <Link class="button" href={WAYS.measures()}>
          {words.toMeasures}
        </Link>
      </Empty>
    );
  }
  if (unknownName(answer.error) !== null) {
    return (
      <Empty title={words.noMeasure} advice={words.noMeasureAdvice}>
        <Link class="button" href={WAYS.measures()}>
          {words.toMeasures}
        </Link>
      </Empty>
    );
  }
  return (
    <Shown asked={answer} bars={6}>
      {(data) => <Line data={data} />}
    </Shown>
  );
}

function Line({ data }: { data: Whole }) {
  const words = useWords(TIMELINE);
  const alone = data.earlier.length + data.later.length + data.unordered.length === 0;
  const missing = data.left_out.reduce((sum, each) => (each.what === "forms" ? sum + each.number : sum), 0);
  return (
    <>
      <ol class="line">
        {[...data.earlier].reverse().map((form) => (
          <Step key={form.measure_id} form={form} place={words.earlier} />
        ))}
        <Step form={data.measure} place={words.this} />
        {data.later.map((form) => (
          <Step key={form.measure_id} form={form} place={words.later} />
        ))}
      </ol>
      {data.unordered.length > 0 && (
        <section>
          <h2>{words.unordered}</h2>
          <ol class="line loose">
            {data.unordered.map((form) => (
              <Step key={form.measure_id} form={form} place="" />
            ))}
          </ol>
        </section>
      )}
      {alone && <Empty title={words.alone} advice={words.aloneAdvice} />}
      {missing > 0 && <p class="soft small">{words.leftOut(counted(missing))}</p>}
    </>
  );
}

/** One form of the measure, or the measure itself, which has no score. */
function Step({ form, place }: { form: Form | Stated; place: string }) {
  const words = useWords(TIMELINE);
  const terms = useWords(TERMS);
  const { language } = usePreferences();
  const other = "score" in form ? form : null;
  const by = form.dated_by ? (words.datedBy[form.dated_by] ?? form.dated_by) : "";
  return (
    <li class={other ? "step" : "step itself"} aria-current={other ? undefined : "true"}>
      <p class="when number">
        <strong>{form.date ?? words.noDate}</strong>
        <span class="soft small">{[place, by].filter(Boolean).join(" · ")}</span>
      </p>
      <div class="said">
        <p class="quote">
          <Link href={WAYS.reader(form.document_id, { measure: form.measure_id })}>
            <bdi>{form.text}</bdi>
          </Link>
        </p>
        {other && other.changes.length > 0 && (
          <p class="chips">
            {other.strengthened && <span class="chip stated">↑ {words.stronger}</span>}
            {other.changes.map((change) => (
              <span key={change} class="chip number">
                {changeIn(language, change)}
              </span>
            ))}
          </p>
        )}
        <p class="where">
          {called(terms.status, form.status)} · <bdi>{titled(form.document_title ?? form.document_id)}</bdi>
          {form.section && ` › ${form.section}`}
        </p>
        {other && (
          <p class="where">
            <meter min={0} max={1} value={other.score} aria-label={words.likeness(other.score.toFixed(2))} />{" "}
            <span class="number">{words.likeness(other.score.toFixed(2))}</span> · {reasonIn(language, other.reason)}
            <span class="no-print">
              {" · "}
              <Link href={WAYS.timeline({ measure: other.measure_id })}>{words.centre}</Link>
            </span>
          </p>
        )}
      </div>
    </li>
  );
}
