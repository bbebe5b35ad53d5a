import type { ComponentChildren } from "preact";
import { Link } from "wouter-preact";

import type { Schemas } from "@/client";
import { usePreferences } from "@/frame/preferences";
import { useAsking, WAYS } from "@/frame/ways";
import { counted, titled, useWords } from "@/words";
import { nameIn } from "@/words/figures";

import { ENTITY } from "./words";

export type CompanyKind = "programs" | "actors" | "places" | "metrics";
export type PaperKind = "issued" | "addressed" | "named";

/** What stands in the same measures, most first, with a bar for how many; each count opens to these measures. */
export function Companions({
  kind,
  of,
  bare = false,
}: {
  kind: CompanyKind;
  of: Schemas["Companions"];
  bare?: boolean;
}) {
  const words = useWords(ENTITY);
  const [, change] = useAsking();
  const { language } = usePreferences();
  if (of.items.length === 0) return null;
  const most = Math.max(...of.items.map((each) => each.measures));
  const quoted = kind === "metrics";
  const list = (
    <ul class={quoted ? "companions quoted" : "companions"}>
      {of.items.map((each) => (
        <li key={each.id}>
          {quoted ? (
            <span>
              <Link href={WAYS.reader(each.document_id, { measure: each.measure_id })}>
                {nameIn(language, each.label, each.name)}
              </Link>
              <bdi class="soft small said">{each.quote}</bdi>
            </span>
          ) : (
            <Link href={WAYS.entity(each.id)}>
              <bdi>{each.name}</bdi>
            </Link>
          )}
          {!quoted && <meter class="bar" min={0} max={most} value={each.measures} aria-hidden="true" />}
          <button
            type="button"
            class="as-link number small"
            title={words.together}
            aria-label={`${nameIn(language, each.label, each.name)}：${words.measures(counted(each.measures), each.measures)} · ${words.together}`}
            onClick={() => change({ open: `with:${each.id}` }, { replace: bare })}
          >
            {words.measures(counted(each.measures), each.measures)}
          </button>
        </li>
      ))}
    </ul>
  );
  return bare ? (
    list
  ) : (
    <Headed kind={kind} more={of.total - of.items.length}>
      {list}
    </Headed>
  );
}

/** Documents with how often each names it. */
export function Papers({ kind, of, bare = false }: { kind: PaperKind; of: Schemas["Papers"]; bare?: boolean }) {
  const words = useWords(ENTITY);
  if (of.items.length === 0) return null;
  const list = (
    <ul class="papers">
      {of.items.map((paper) => (
        <li key={paper.document_id}>
          <Link href={WAYS.reader(paper.document_id, { start: paper.start, end: paper.end })}>
            <bdi>{titled(paper.document_title)}</bdi>
          </Link>{" "}
          <span class="soft small number">
            {[paper.issued_on, kind === "named" && words.times(counted(paper.times), paper.times)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
  return bare ? (
    list
  ) : (
    <Headed kind={kind} more={of.total - of.items.length}>
      {list}
    </Headed>
  );
}

/** A list under its heading, with the way to what of it is not shown. */
function Headed({
  kind,
  more,
  children,
}: {
  kind: CompanyKind | PaperKind;
  more: number;
  children: ComponentChildren;
}) {
  const words = useWords(ENTITY);
  return (
    <section>
      <h2>{words.lists[kind]}</h2>
      {children}
      <More kind={kind} more={more} />
    </section>
  );
}

/** Opens the whole list beside the page. */
function More({ kind, more }: { kind: CompanyKind | PaperKind; more: number }) {
  const words = useWords(ENTITY);
  const [, change] = useAsking();
  if (more <= 0) return null;
  return (
    <p class="no-print">
      <button type="button" class="as-link small" onClick={() => change({ open: kind })}>
        {words.moreOf(counted(more))}
      </button>
    </p>
  );
}
