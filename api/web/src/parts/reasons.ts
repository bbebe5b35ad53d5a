/** Why one measure is taken for a form of another, and what changed, in the language that is chosen. */
import type { Language } from "@/frame/preferences";
import { called, TERMS } from "@/words/terms";

/** The service's clauses as Chinese says them; one that is worded otherwise stays as it is. */
const CLAUSES: readonly [RegExp, (...found: string[]) => string][] = [
  [
    /^same program (.+)$/,
    (programs) => `同一项目：${programs.replace(/ \(in (\d+) measures?\)/g, (_, n: string) => `（见于${n}项措施）`)}`,
  ],
  [/^the words beside it (\d+%) alike, the whole (\d+%)$/, (beside, whole) => `其余词语相近${beside}，全句${whole}`],
  [/^the same kind of act(?: \((.+)\))?$/, (verbs) => `同类举动${inside(verbs)}`],
  [/^a near kind of act(?: \((.+)\))?$/, (verbs) => `相近的举动${inside(verbs)}`],
  [/^acts that tell nothing(?: \((.+)\))?$/, (verbs) => `举动看不出类别${inside(verbs)}`],
  [/^another kind of act(?: \((.+)\))?$/, (verbs) => `另一类举动${inside(verbs)}`],
  [/^both are (.+)'s$/, (owners) => `责任主体同为${owners}`],
  [/^documents (\d+%) of one field$/, (field) => `两份文件的领域相近${field}`],
];

function inside(verbs: string | undefined): string {
  return verbs ? `（${verbs}）` : "";
}

export function reasonIn(language: Language, reason: string): string {
  if (language === "en") return reason;
  return reason
    .split("; ")
    .map((clause) => {
      for (const [shape, say] of CLAUSES) {
        const found = shape.exec(clause);
        if (found) return say(...found.slice(1));
      }
      return clause;
    })
    .join("；");
}

/** `planned → done` in words; figures and acts stay as they are quoted. */
export function changeIn(language: Language, change: string): string {
  return change
    .split(" → ")
    .map((side) => called(TERMS[language].status, side))
    .join(" → ");
}
