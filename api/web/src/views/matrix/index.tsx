import { useMemo } from "preact/hooks";

import { type Query, useAnswer } from "@/client";
import { asked, useAsking } from "@/frame/ways";
import { Beside } from "@/parts/beside";
import { Choice } from "@/parts/choice";
import { MeasureList } from "@/parts/measures";
import { NameField } from "@/parts/namefield";
import { Picker } from "@/parts/picker";
import { Empty, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, useWords } from "@/words";
import { ROLE_MARK, ROLES, TERMS } from "@/words/terms";

import { Grid } from "./grid";
import { type Responsibility, SHADES, tableOf } from "./table";
import { MATRIX } from "./words";
import "./matrix.css";

const FILTERS = [
  "owner",
  "program",
  "role",
  "basis",
  "status",
  "period",
  "document",
  "kind",
  "place",
  "words",
] as const;
const SIZES = ["50", "100", "300"] as const;

/** Bodies × programs, documents or years: who owns how much of what. */
export default function Matrix() {
  const words = useWords(MATRIX);
  const terms = useWords(TERMS);
  const [query, change] = useAsking();
  const pick = (name: string) => query.get(name) ?? "";
  const filters = Object.fromEntries(FILTERS.filter((name) => pick(name)).map((name) => [name, pick(name)]));
  const columns = pick("columns") || "program";
  const size = pick("size") || "50";
  const given = {
    ...filters,
    columns,
    sort: pick("sort") || "count",
    ...(pick("parts") && { parts: true }),
    rows_limit: Number(size) || 50,
    columns_limit: Number(size) || 50,
  } as Query<"/api/v1/responsibility">;
  const answer = useAnswer("/api/v1/responsibility", { query: given });
  const set = (name: string) => (value: string) => change({ [name]: value, cell: null });
  const options = (names: Record<string, string>, order = Object.keys(names)) =>
    order.map((value) => ({ value, name: names[value] ?? value }));
  useTitle(words.title);
  return (
    <div class="matrix">
      <h1>{words.title}</h1>
      <p class="lede no-print">{words.lede}</p>
      <div class="filters" role="group" aria-label={words.title}>
        <Choice
          name={words.columns}
          value={columns}
          all={null}
          set={set("columns")}
          options={options(words.columnsAre)}
        />
        <NameField label="Actor" name={words.owner} value={pick("owner")} set={set("owner")} />
        <NameField label="Program" name={words.program} value={pick("program")} set={set("program")} />
        <Choice name={words.role} value={pick("role")} set={set("role")} options={options(terms.role, [...ROLES])} />
        <Choice
          name={words.basis}
          value={pick("basis")}
          set={set("basis")}
          options={[
            { value: "stated", name: words.stated },
            { value: "inferred", name: words.inferred },
          ]}
        />
        <Choice name={words.status} value={pick("status")} set={set("status")} options={options(terms.status)} />
        <label class="field">
          {words.period}
          <input
            type="search"
            placeholder="2021 / 2021-03"
            value={pick("period")}
            onChange={(event) => set("period")(event.currentTarget.value.trim())}
          />
        </label>
        <Picker name={words.document} value={pick("document")} set={set("document")} />
        <Choice
          name={words.sort}
          value={pick("sort") || "count"}
          all={null}
          set={set("sort")}
          options={options(words.sorts)}
        />
        <Choice
          name={words.size}
          value={size}
          all={null}
          set={set("size")}
          options={SIZES.map((value) => ({ value, name: words.sizes(value) }))}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={pick("group") === "yes"}
            onChange={(event) => set("group")(event.currentTarget.checked ? "yes" : "")}
          />
          {words.group}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={pick("parts") === "yes"}
            onChange={(event) => set("parts")(event.currentTarget.checked ? "yes" : "")}
          />
          {words.parts}
        </label>
        <a
          class="button"
          download
          href={`/api/v1/export${asked({ ...filters, parts: pick("parts") && "true", format: "xlsx", table: "responsibility" })}`}
        >
          {words.download}
        </a>
      </div>
      <Shown asked={answer} bars={8}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty title={words.nothing} advice={words.nothingAdvice} />
          ) : (
            <Whole data={data} filters={filters} />
          )
        }
      </Shown>
    </div>
  );
}

function Whole({ data, filters }: { data: Responsibility; filters: Record<string, string> }) {
  const words = useWords(MATRIX);
  const terms = useWords(TERMS);
  const [query, change] = useAsking();
  const grouped = query.get("group") === "yes";
  const by = query.get("by");
  const closed = query.getAll("closed");
  const shut = closed.join(" ");
  const table = useMemo(() => tableOf(data, { grouped, by, closed: shut.split(" ") }), [data, grouped, by, shut]);
  const [rowId, columnId] = (query.get("cell") ?? "").split(" ");
  const row = data.rows.find((each) => each.id === rowId);
  const column = data.columns.find((each) => each.id === columnId);
  const parts = query.get("parts") === "yes";
  return (
    <>
      <p class="soft small number" role="status">
        {words.summary(
          counted(data.rows.length),
          counted(data.rows_total),
          counted(data.columns.length),
          counted(data.columns_total),
          counted(data.measures),
        )}
      </p>
      <Grid
        table={table}
        chosen={row && column ? `${row.id} ${column.id}` : null}
        open={(cell) => change({ cell }, { replace: query.has("cell") })}
        by={by}
        sort={(column) => change({ by: column === by ? null : column }, { replace: true })}
        closed={closed}
        fold={(id) =>
          change(
            { closed: closed.includes(id) ? closed.filter((each) => each !== id) : [...closed, id] },
            { replace: true },
          )
        }
      />
      <p class="legend small soft">
        {SHADES.map((range, at) => (
          <span key={range}>
            <i class={`swatch shade-${String(at + 1)}`} /> {range}
          </span>
        ))}
        <span>{words.legend}</span>
        <span>
          {words.marks}{" "}
          {ROLES.filter((role) => role !== "lead").map((role) => (
            <span key={role} class="role">
              {ROLE_MARK[role]} {terms.role[role]}
            </span>
          ))}
        </span>
        <span class="no-print">{grouped ? `${words.keys}${words.foldKeys}` : words.keys}</span>
      </p>
      {row && column && (
        <Beside title={`${row.name} × ${column.name}`} close={() => change({ cell: null })}>
          <MeasureList
            filters={{ ...filters, owner: row.id, [data.columns_are]: column.opens, ...(parts && { parts: true }) }}
          />
        </Beside>
      )}
    </>
  );
}
