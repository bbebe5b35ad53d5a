import { Link } from "wouter-preact";

import { useAnswer } from "@/client";
import { WAYS } from "@/frame/ways";
import { Beside } from "@/parts/beside";
import { Owner } from "@/parts/measure";
import { titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { Judge } from "./judge";
import type { Fact } from "./load";
import type { MeasureSpan } from "./text";
import { READER } from "./words";

/** What was read of one measure, each with the words it stands on. */
export function MeasureFacts({
  measure,
  facts,
  document,
  changed,
  close,
}: {
  measure: MeasureSpan;
  facts: readonly Fact[];
  document: string;
  changed: () => void;
  close: () => void;
}) {
  const words = useWords(READER);
  const terms = useWords(TERMS);
  const own = facts.filter((fact) => fact.measure_id === measure.id);
  const itself = facts.find((fact) => fact.fact === "measure" && fact.id === measure.id);
  const groups = [
    ["target", words.targets],
    ["program", words.programs],
    ["figure", words.figures],
    ["period", words.periods],
    ["place", words.places],
  ] as const;
  const owners = own.filter((fact) => fact.fact === "owner");
  return (
    <Beside title={`${words.measure} ${String(measure.ordinal)}`} close={close}>
      {itself && (
        <>
          <p class="quote told">
            <bdi>{itself.quote}</bdi>
          </p>
          <p class="soft small">
            {itself.status && called(terms.status, itself.status)}
            {itself.kind && ` · ${called(terms.kind, itself.kind)}`}
          </p>
          <Judge fact={itself} name={`${words.measure} ${String(measure.ordinal)}`} changed={changed} />
        </>
      )}
      <h3>{words.owners}</h3>
      {owners.length === 0 && <p class="soft">{words.noOwner}</p>}
      {owners.map((fact) => (
        <div key={fact.id + String(fact.role) + String(fact.start)} class="fact">
          <Owner
            owner={{
              actor_id: fact.id,
              actor: fact.name ?? "",
              role: fact.role as never,
              basis: fact.basis as never,
              judged: fact.judged ?? null,
            }}
          />
          <p class="small">
            <Link href={WAYS.reader(document, { start: fact.start, end: fact.end })}>
              “<bdi>{fact.quote}</bdi>”
            </Link>{" "}
            <span class="soft">
              {called(terms.basis, String(fact.basis))} · {words.rule} {fact.rule}
            </span>
          </p>
          <Judge fact={fact} name={fact.name ?? fact.quote} changed={changed} />
        </div>
      ))}
      {groups.map(([kind, name]) => {
        const found = own.filter((fact) => fact.fact === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{name}</h3>
            {found.map((fact) => (
              <Told key={fact.id + String(fact.start)} fact={fact} changed={changed} />
            ))}
          </section>
        );
      })}
      <Mentions measure={measure} facts={facts} changed={changed} />
      <Lineage id={measure.id} />
      <p class="small share">
        <Link href={WAYS.reader(document, { measure: measure.id })}>{words.share}</Link>
      </p>
    </Beside>
  );
}

/** One thing that was read, and what to say of it. */
function Told({ fact, changed }: { fact: Fact; changed: () => void }) {
  const name = fact.name ?? fact.quote;
  const chip = fact.judged === "wrong" ? "chip wrong" : "chip";
  const bare = fact.fact === "figure" || fact.fact === "period" || fact.label === "Metric" || fact.label === "Period";
  return (
    <div class="fact">
      {bare ? (
        <span class={`${chip} number`}>
          <bdi class="what">{fact.quote}</bdi>
        </span>
      ) : (
        <Link class={chip} href={WAYS.entity(fact.id)}>
          <bdi class="what">{name}</bdi>
        </Link>
      )}{" "}
      <Judge fact={fact} name={bare ? fact.quote : name} changed={changed} />
    </div>
  );
}

/** What its words name, folded away: each name may have been read wrongly too. */
function Mentions({ measure, facts, changed }: { measure: MeasureSpan; facts: readonly Fact[]; changed: () => void }) {
  const words = useWords(READER);
  const named = facts.filter(
    (fact) => fact.fact === "mention" && fact.start >= measure.start && fact.end <= measure.end,
  );
  if (named.length === 0) return null;
  return (
    <details class="named">
      <summary>
        {words.mentions} <span class="soft number">{named.length}</span>
      </summary>
      {named.map((fact) => (
        <Told key={fact.id + String(fact.start)} fact={fact} changed={changed} />
      ))}
    </details>
  );
}

function Lineage({ id }: { id: string }) {
  const words = useWords(READER);
  const { data } = useAnswer("/api/v1/measures/{id}/lineage", { path: { id }, query: { limit: 6 } });
  const found = [
    [words.earlier, data?.earlier ?? []],
    [words.later, data?.later ?? []],
  ] as const;
  if (found.every(([, steps]) => steps.length === 0)) return null;
  return (
    <section>
      <h3>{words.lineage}</h3>
      {found.map(([name, steps]) =>
        steps.map((step) => (
          <div key={step.measure_id} class="fact">
            <Link href={WAYS.reader(step.document_id, { measure: step.measure_id })}>
              <bdi>{step.text}</bdi>
            </Link>
            <p class="soft small">
              {name} · {titled(step.document_title)} {step.date} · {step.score.toFixed(2)}
            </p>
          </div>
        )),
      )}
      <p class="small">
        <Link href={WAYS.timeline({ measure: id })}>{words.wholeLineage}</Link>
      </p>
    </section>
  );
}
