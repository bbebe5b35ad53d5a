import { Link } from "wouter-preact";

import type { Measure } from "@/client";
import { WAYS } from "@/frame/ways";
import { titled, useWords } from "@/words";
import { called, ROLE_MARK, type Role, STATED, TERMS } from "@/words/terms";

import { PARTS } from "./words";

/** An owner with role and basis: a whole line where the text states it, a broken one where it is inferred. */
export function Owner({ owner }: { owner: Measure["owners"][number] }) {
  const terms = useWords(TERMS);
  const basis = called(terms.basis, owner.basis);
  const role = called(terms.role, owner.role);
  const words = useWords(PARTS);
  const wrong = owner.judged === "wrong";
  return (
    <Link
      href={WAYS.entity(owner.actor_id)}
      class={`chip ${STATED.has(owner.basis) ? "stated" : "inferred"}${wrong ? " wrong" : ""}`}
      title={`${role} · ${basis}`}
    >
      <span class="mark" aria-hidden="true">
        {ROLE_MARK[owner.role as Role] ?? "·"}
      </span>
      <span class="what">{owner.actor}</span>
      <span class="soft">
        {role}
        {!STATED.has(owner.basis) && ` · ${basis}`}
        {wrong && ` · ${words.judgedWrong}`}
      </span>
    </Link>
  );
}

/** A measure with the sentence it stands on, its owners, and what it concerns; the sentence leads to its place. */
export function MeasureCard({ measure, document = true }: { measure: Measure; document?: boolean }) {
  const terms = useWords(TERMS);
  const words = useWords(PARTS);
  const place = WAYS.reader(measure.document_id, { measure: measure.id });
  return (
    <article class="measure" data-measure={measure.id}>
      <p class="quote">
        <Link href={place}>
          <bdi>{measure.text}</bdi>
        </Link>
      </p>
      <div class="chips">
        {measure.owners.map((owner) => (
          <Owner key={owner.actor_id + owner.role} owner={owner} />
        ))}
        {measure.targets.map((target) => (
          <Link key={target.id} href={WAYS.entity(target.id)} class="chip">
            <span class="soft">{words.target}</span> {target.name}
          </Link>
        ))}
        {measure.programs.map((program) => (
          <Link key={program.id} href={WAYS.entity(program.id)} class="chip">
            {program.name}
          </Link>
        ))}
        {measure.metrics.map((metric) => (
          <span key={metric.id + metric.quote} class="chip number">
            {metric.quote}
          </span>
        ))}
      </div>
      <p class="where">
        {measure.judged === "wrong" && <span class="verdict">{words.judgedWrong} · </span>}
        {called(terms.status, measure.status)} · {called(terms.kind, measure.kind)}
        {document && (
          <>
            {" · "}
            <Link href={place}>
              <bdi>{titled(measure.document_title ?? measure.document_id)}</bdi>
            </Link>
          </>
        )}
        {measure.section && ` › ${measure.section}`}
        {measure.issued_on && <span class="number"> · {measure.issued_on}</span>}
      </p>
    </article>
  );
}
