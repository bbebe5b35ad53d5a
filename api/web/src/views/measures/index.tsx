import type { Query } from "@/client";
import { useAnswer } from "@/client";
import { useAsking } from "@/frame/ways";
import { Choice } from "@/parts/choice";
import { MeasureList } from "@/parts/measures";
import { NameField, useName } from "@/parts/namefield";
import { useTitle } from "@/parts/title";
import { counted, titled, useWords } from "@/words";
import { called, ROLES, TERMS } from "@/words/terms";

import { MEASURES } from "./words";

/** What lists and facets of measures alike are narrowed by. */
export type Filters = Omit<NonNullable<Query<"/api/v1/measures">>, "fields" | "sort" | "cursor" | "limit">;

const NAMES = [
  "owner",
  "program",
  "target",
  "place",
  "document",
  "period",
  "year",
  "role",
  "basis",
  "status",
  "kind",
  "level",
  "words",
  "has",
  "parts",
] as const;

/** The filters that an address holds, as the API takes them. */
export function filtersOf(query: URLSearchParams): Filters {
  const filters: Record<string, string> = {};
  for (const name of NAMES) {
    const value = query.get(name);
    if (value) filters[name] = value;
  }
  return filters as Filters;
}

type Sort = NonNullable<NonNullable<Query<"/api/v1/measures">>["sort"]>;
const NEWEST = "-issued_on";

/** All measures, to be narrowed: how many fit each choice stands beside it. */
export default function Measures() {
  const words = useWords(MEASURES);
  const terms = useWords(TERMS);
  const [query, change] = useAsking();
  const filters = filtersOf(query);
  const sort = (query.get("sort") ?? NEWEST) as Sort;
  const facets = useAnswer("/api/v1/facets/measures", { query: { ...filters, top: 40 } });
  const counts = (name: string) => (facets.data?.items ?? []).find((facet) => facet.facet === name)?.values ?? [];
  const options = (name: string, names: Record<string, string>, order?: readonly string[]) => {
    const found = new Map(counts(name).map(({ value, count }) => [value, count]));
    return (order ?? [...found.keys()]).map((value) => {
      const count = found.get(value);
      return { value, name: called(names, value) + (count === undefined ? "" : ` (${counted(count)})`) };
    });
  };
  const set = (name: string) => (value: string) => change({ [name]: value });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <div class="filters" role="group" aria-label={words.narrow}>
        <NameField label="Actor" name={words.owner} value={query.get("owner") ?? ""} set={set("owner")} />
        <NameField label="Program" name={words.program} value={query.get("program") ?? ""} set={set("program")} />
        <Choice
          name={words.role}
          value={query.get("role") ?? ""}
          set={set("role")}
          options={options("role", terms.role, ROLES)}
        />
        <Choice
          name={words.basis}
          value={query.get("basis") ?? ""}
          set={set("basis")}
          options={[
            { value: "stated", name: words.stated },
            { value: "inferred", name: words.inferred },
          ]}
        />
        <Choice
          name={words.status}
          value={query.get("status") ?? ""}
          set={set("status")}
          options={options("status", terms.status)}
        />
        <Choice
          name={words.sort}
          value={sort}
          all={null}
          set={(value) => change({ sort: value === NEWEST ? null : value })}
          options={Object.entries(words.sorts).map(([value, name]) => ({ value, name }))}
        />
        <Choice name={words.year} value={query.get("year") ?? ""} set={set("year")} options={options("year", {})} />
      </div>
      <Others query={query} change={change} />
      <MeasureList filters={{ ...filters, sort }} />
    </>
  );
}

/** Filters of the address that have no field: an answer, an entity or a document led here with them. Each can be taken away. */
function Others({ query, change }: { query: URLSearchParams; change: (given: Record<string, null>) => void }) {
  const words = useWords(MEASURES);
  const terms = useWords(TERMS);
  const value = (name: string) => query.get(name) ?? "";
  const document = useAnswer(value("document") ? "/api/v1/documents/{id}" : null, { path: { id: value("document") } });
  const said: Record<keyof typeof words.others, string> = {
    target: useName(value("target")),
    place: useName(value("place")),
    document: titled(document.data?.document.title) || value("document"),
    period: value("period"),
    kind: called(terms.kind, value("kind")),
    level: called(terms.level, value("level")),
    words: value("words"),
    has: useName(value("has")),
    parts: value("parts") && words.withParts,
  };
  const set = Object.entries(said).filter(([name]) => value(name)) as [keyof typeof said, string][];
  if (set.length === 0) return null;
  return (
    <p class="chips">
      {set.map(([name, what]) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-label={words.without(words.others[name], what)}
          title={words.without(words.others[name], what)}
          onClick={() => change({ [name]: null })}
        >
          <span class="soft">{words.others[name]}</span> <bdi>{what}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
    </p>
  );
}
