import { useMemo } from "preact/hooks";

import { type Query, useAnswer } from "@/client";
import { useAsking } from "@/frame/ways";
import { Beside } from "@/parts/beside";
import { Choice } from "@/parts/choice";
import { Empty, Shown } from "@/parts/states";
import { counted, useWords } from "@/words";

import { Axis } from "./axis";
import { type Calendar, calendarOf, type Count, GRAINS, LANES, UNDATED } from "./calendar";
import { Events } from "./events";
import { About, picked, TextField } from "./filters";
import { PrintedCounts } from "./printed";
import { Unknown, unknownName } from "./unknown";
import { TIMELINE } from "./words";

const KINDS = {
  issued: { event: "issued" },
  effective: { event: "effective" },
  due: { event: "measure", status: "due" },
  done: { event: "measure", status: "done" },
} as const;

/** What was issued when, and what falls due when, counted by year, quarter or month. */
export function Dates() {
  const words = useWords(TIMELINE);
  const [query, change] = useAsking();
  const pick = (name: string) => query.get(name) ?? "";
  const by = GRAINS.find((grain) => grain === pick("by")) ?? "year";
  const { owner, place, ...rest } = picked(query, ["program", "owner", "place", "document", "since", "until", "basis"]);
  const entity = owner ?? place;
  const filters = { ...rest, ...(entity && { entity }) };
  const kind = KINDS[pick("kind") as keyof typeof KINDS] as object | undefined;
  const counts = useAnswer("/api/v1/timeline/counts", {
    query: { ...filters, ...kind, by } as Query<"/api/v1/timeline/counts">,
  });
  const set = (name: string) => (value: string) => change({ [name]: value, cell: null });
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({ value, name }));
  const unknown = unknownName(counts.error);
  return (
    <>
      <div class="filters" role="group" aria-label={words.narrow}>
        <About place />
        <Choice name={words.kind} value={pick("kind")} set={set("kind")} options={options(words.kinds)} />
        <Choice name={words.basis} value={pick("basis")} set={set("basis")} options={options(words.bases)} />
        <Choice
          name={words.by}
          value={by}
          all={null}
          set={(value) => change({ by: value === "year" ? null : value, cell: null })}
          options={options(words.grains)}
        />
        <TextField hint="2021-03" name={words.since} value={pick("since")} set={set("since")} />
        <TextField hint="2021-03" name={words.until} value={pick("until")} set={set("until")} />
        {(pick("since") || pick("until")) && (
          <button
            type="button"
            class="button"
            onClick={() => change({ since: null, until: null, by: null, cell: null })}
          >
            ← {words.allYears}
          </button>
        )}
      </div>
      {unknown !== null ? (
        <Unknown name={unknown} />
      ) : (
        <Shown asked={counts} bars={6}>
          {(data) => <Counted items={data.items} filters={filters} />}
        </Shown>
      )}
    </>
  );
}

function Counted({ items, filters }: { items: readonly Count[]; filters: Record<string, string> }) {
  const words = useWords(TIMELINE);
  const [query, change] = useAsking();
  const [by, since, until] = ["by", "since", "until"].map((name) => query.get(name) ?? "");
  const grain = GRAINS.find((each) => each === by) ?? "year";
  const calendar = useMemo(() => calendarOf(items, grain, since ?? "", until ?? ""), [items, grain, since, until]);
  const cell = query.get("cell");
  if (calendar.total + calendar.undated + calendar.beyond === 0) {
    return <Empty title={words.nothing} advice={words.nothingAdvice} />;
  }
  return (
    <>
      <p class="soft small number" role="status">
        {words.summary(counted(calendar.total))}
        {calendar.beyond > 0 && ` · ${words.beyond(counted(calendar.beyond))}`}
      </p>
      {calendar.total > 0 && (
        <Axis
          calendar={calendar}
          by={grain}
          chosen={cell}
          open={(name) => change({ cell: name }, { replace: query.has("cell") })}
          zoom={(year) => change({ by: "month", since: year, until: year, cell: null })}
        />
      )}
      {calendar.total > 0 && <PrintedCounts calendar={calendar} by={grain} />}
      <Notes calendar={calendar} open={() => change({ cell: `due:${UNDATED}` })} />
      {cell && <Opened cell={cell} by={grain} filters={filters} close={() => change({ cell: null })} />}
    </>
  );
}

function Notes({ calendar, open }: { calendar: Calendar; open: () => void }) {
  const words = useWords(TIMELINE);
  return (
    <p class="notes small soft">
      <span class="no-print">{words.howCounted}</span>
      {calendar.undated > 0 && (
        <span>
          {" "}
          {words.undated(counted(calendar.undated))}{" "}
          <button type="button" class="button bare inline no-print" onClick={open}>
            {words.openThem}
          </button>
        </span>
      )}
    </p>
  );
}

/** What a count of the axis opened: `lane:part of the calendar`. */
function Opened({
  cell,
  by,
  filters,
  close,
}: {
  cell: string;
  by: string;
  filters: Record<string, string>;
  close: () => void;
}) {
  const words = useWords(TIMELINE);
  const [id, at = ""] = cell.split(":");
  const lane = LANES.find((each) => each.id === id);
  if (!lane || !/^(\d{4}(-Q[1-4]|-\d\d)?|undated)$/.test(at)) return null;
  const [name, basis] = words.lanes[lane.id] as [string, string];
  const { event, status, basis: dated } = { status: undefined, basis: undefined, ...lane };
  const asked = at === UNDATED ? {} : { event, ...(status && { status }), ...(dated && { basis: dated }) };
  return (
    <Beside title={`${words.when(at)} · ${at === UNDATED ? words.show.dates : name}`} close={close}>
      <p class="soft small under">{at === UNDATED ? "" : basis}</p>
      <Events filters={{ ...filters, ...asked, by, at }} />
    </Beside>
  );
}
