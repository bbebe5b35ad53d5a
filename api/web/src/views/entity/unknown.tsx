import { Link } from "wouter-preact";

import { type Entity, type Problem, useAnswer } from "@/client";
import { isId, wayOf } from "@/frame/ways";
import { SearchBox } from "@/parts/searchbox";
import { useTitle } from "@/parts/title";
import { useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { ENTITY } from "./words";

type Known = Pick<Entity, "id" | "label" | "name">;

/** A name that nothing or more than one thing bears: what is named like it, and a box to search on. */
export function Unknown({ asked, problem }: { asked: string; problem: Problem }) {
  const words = useWords(ENTITY);
  const terms = useWords(TERMS);
  const name = isId(asked) ? "" : asked.trim();
  const found = useAnswer(name ? "/api/v1/suggest" : null, { query: { q: name.slice(0, 200), limit: 8 } });
  const several = problem.status === 409;
  const told = (problem.members[several ? "candidates" : "nearest"] ?? []) as Known[];
  const near = several ? told : once([...told, ...(found.data?.items ?? [])]);
  useTitle(several ? words.several(name) : words.nothing);
  return (
    <div class="nowhere">
      <h1>
        <bdi>{several ? words.several(name) : name ? words.unknown(name) : words.nothing}</bdi>
      </h1>
      <p class="lede">{several ? words.severalAdvice : name ? words.unknownAdvice : words.nothingAdvice}</p>
      <SearchBox grand initial={name} />
      {near.length > 0 && (
        <section>
          <h2>{several ? words.candidates : words.nearest}</h2>
          <ul class="papers">
            {near.map((each) => (
              <li key={each.id}>
                <Link href={wayOf(each.label, each.id)}>
                  <bdi>{each.name}</bdi>
                </Link>{" "}
                <span class="soft small">{called(terms.label, each.label)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Each of them once. */
function once(all: readonly Known[]): Known[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
