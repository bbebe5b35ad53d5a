import { Link } from "wouter-preact";

import { useAnswer } from "@/client";
import { WAYS } from "@/frame/ways";
import { Beside } from "@/parts/beside";
import { Owner } from "@/parts/measure";
import { useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import type { Fact } from "./load";
import type { MeasureSpan } from "./text";
import { READER } from "./words";

/** What was read of one measure, each with the words it stands on. */
export function MeasureFacts({
  measure,
  facts,
  document,
  close,
}: {
  measure: MeasureSpan;
  facts: readonly Fact[];
  document: string;
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
        </>
      )}
      <h3>{words.owners}</h3>
      {owners.length === 0 && <p class="soft">{words.noOwner}</p>}
      {owners.map((fact) => (
        <div key={fact.id + String(fact.role) + String(fact.start)} class="fact">
          <Owner
            owner={{ actor_id: fact.id, actor: fact.name ?? "", role: fact.role as never, basis: fact.basis as never }}
          />
          <p class="small">
            <Link href={WAYS.reader(document, { start: fact.start, end: fact.end })}>
              “<bdi>{fact.quote}</bdi>”
            </Link>{" "}
            <span class="soft">
              {called(terms.basis, String(fact.basis))} · {words.rule} {fact.rule}
            </span>
          </p>
        </div>
      ))}
      {groups.map(([kind, name]) => {
        const found = own.filter((fact) => fact.fact === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{name}</h3>
            <div class="chips">
              {found.map((fact) =>
                kind === "figure" || kind === "period" ? (
                  <span key={fact.id + String(fact.start)} class="chip number">
                    <bdi>{fact.quote}</bdi>
                  </span>
                ) : (
                  <Link key={fact.id + String(fact.start)} class="chip" href={WAYS.entity(fact.id)}>
                    <bdi>{fact.name}</bdi>
                  </Link>
                ),
              )}
            </div>
          </section>
        );
      })}
      <Lineage id={measure.id} />
      <p class="small share">
        <Link href={WAYS.reader(document, { measure: measure.id })}>{words.share}</Link>
      </p>
    </Beside>
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
              {name} · {step.document_title} {step.date} · {step.score.toFixed(2)}
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
