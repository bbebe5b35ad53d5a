import type { Query } from "@/client";
import { useAnswer } from "@/client";
import { useAsking } from "@/frame/ways";
import { Choice } from "@/parts/choice";
import { MeasureList } from "@/parts/measures";
import { NameField } from "@/parts/namefield";
import { useTitle } from "@/parts/title";
import { counted, useWords } from "@/words";
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

/** All measures, to be narrowed: how many fit each choice stands beside it. */
export default function Measures() {
  const words = useWords(MEASURES);
  const terms = useWords(TERMS);
  const [query, change] = useAsking();
  const filters = filtersOf(query);
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
        <Choice name={words.year} value={query.get("year") ?? ""} set={set("year")} options={options("year", {})} />
      </div>
      <MeasureList filters={filters} />
    </>
  );
}
