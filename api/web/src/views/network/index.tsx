import { useEffect, useMemo, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { ask, Problem, useAnswer } from "@/client";
import { useAsking, WAYS } from "@/frame/ways";
import { Choice } from "@/parts/choice";
import { NameField } from "@/parts/namefield";
import { Empty, Fault, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, useWords } from "@/words";

import { type By, byOf, leastOf, networkAsked } from "./asked";
import { EdgeBeside, NodeBeside } from "./beside";
import { Canvas } from "./canvas";
import { useGroups } from "./communities";
import { bodiesOf, type Drawn, grown, type Network, SIZES, strongest } from "./graph";
import { TieList } from "./list";
import { NETWORK } from "./words";
import "./network.css";

const GROWS_BY = 8;

/** Programs and what ties them, the strongest first; each mark leads to the sentences it stands on. */
export default function NetworkView() {
  const words = useWords(NETWORK);
  const [query, change] = useAsking();
  const pick = (name: string) => query.get(name) ?? "";
  const around = pick("around");
  const [by, least] = [byOf(query), leastOf(query)];
  const network = useAnswer("/api/v1/analysis/network", networkAsked(query));
  const set = (name: string) => (value: string) => change({ [name]: value, selected: null, grown: null, group: null });
  useTitle(words.title);
  const unknown = network.error instanceof Problem && network.error.status === 404;
  return (
    <div class="network">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <div class="filters" role="group" aria-label={words.controls}>
        <NameField label="Program" name={words.around} value={around} set={set("around")} />
        <Choice
          name={words.by}
          value={by}
          all={null}
          set={set("by")}
          options={Object.entries(words.bys).map(([value, name]) => ({ value, name }))}
        />
        {!around && (
          <Choice
            name={words.most}
            value={pick("limit") || String(SIZES[0])}
            all={null}
            set={set("limit")}
            options={SIZES.map((size) => ({ value: String(size), name: String(size) }))}
          />
        )}
        {by === "measures" && (
          <Choice
            name={words.least}
            value={String(least)}
            all={null}
            set={set("least")}
            options={["1", "2", "3", "5", "8"].map((value) => ({ value, name: value }))}
          />
        )}
        <button
          type="button"
          class="button"
          aria-pressed={pick("bodies") === "1"}
          onClick={() => change({ bodies: pick("bodies") === "1" ? null : "1", selected: null })}
        >
          {words.bodies}
        </button>
      </div>
      {unknown ? (
        <Empty title={words.unknown} advice={words.unknownAdvice}>
          <Link class="button" href={WAYS.network()}>
            {words.whole}
          </Link>
        </Empty>
      ) : (
        <Shown asked={network}>
          {(data) =>
            data.ties.length === 0 ? (
              <Empty title={words.nothing} advice={words.nothingAdvice} />
            ) : (
              <Whole network={data} by={by} />
            )
          }
        </Shown>
      )}
    </div>
  );
}

/** The networks around the programs that were grown, in the order they were. */
function useGrown(ids: readonly string[], by: By): { more: Network[]; fault: Error | null } {
  const [more, setMore] = useState<Network[]>([]);
  const [fault, setFault] = useState<Error | null>(null);
  const key = ids.join(" ");
  useEffect(() => {
    let gone = false;
    setFault(null);
    Promise.all(
      (key ? key.split(" ") : []).map((around) =>
        ask("/api/v1/analysis/network", { query: { around, by, limit: GROWS_BY } }),
      ),
    ).then(
      (answers) => !gone && setMore(answers),
      (error: Error) => !gone && setFault(error),
    );
    return () => {
      gone = true;
    };
  }, [key, by]);
  return { more, fault };
}

function Whole({ network, by }: { network: Network; by: By }) {
  const words = useWords(NETWORK);
  const [query, change] = useAsking();
  const [lit, setLit] = useState<string | null>(null);
  const around = query.get("around");
  const most = Number(query.get("limit")) || SIZES[0];
  const withBodies = query.get("bodies") === "1";
  const chosen = query.get("selected");
  const group = query.get("group");
  const ids = query.getAll("grown");
  const { more, fault } = useGrown(ids, by);
  const base = useMemo(() => {
    const drawn = strongest(network, around ? network.programs.length : most, by, Boolean(around));
    return withBodies ? bodiesOf(drawn) : drawn;
  }, [network, most, by, around, withBodies]);
  const steps = useMemo(() => {
    const all: Drawn[] = [base];
    for (const network of more) all.push(grown(all.at(-1) as Drawn, network, by));
    return all;
  }, [base, more, by]);
  const drawn = steps.at(-1) as Drawn;
  const programs = drawn.nodes.filter((node) => !node.body).length;
  const ties = drawn.edges.filter((edge) => edge.tie).length;
  const all = useAnswer("/api/v1/entities", { query: { label: "Program", limit: 1 } });
  const { groups, numbers, nameOf } = useGroups(base, drawn);
  const only = useMemo(
    () => (group ? new Set(drawn.nodes.filter(({ id }) => nameOf(id) === group).map(({ id }) => id)) : null),
    [group, drawn, nameOf],
  );
  const choose = (id: string) => change({ selected: id });
  // In the picture a click on a program grows it too; the list leaves that to a button beside.
  const clicked = (id: string) => {
    const grows = drawn.nodes.some((node) => node.id === id && !node.body) && !ids.includes(id);
    change({ selected: id, ...(grows && { grown: [...ids, id] }) });
  };
  const close = () => change({ selected: null });
  const node = drawn.nodes.find((each) => each.id === chosen);
  const edge = drawn.edges.find((each) => each.id === chosen);
  const hiddenTies = Math.max(0, network.total_ties - ties);
  return (
    <>
      <p class="small number" role="status">
        {words.shown(counted(programs), counted(ties))}
        <span class="soft">
          {" · "}
          {words.leftOut(counted(Math.max(0, (all.data?.total ?? programs) - programs)), counted(hiddenTies))}
          {withBodies && ` ${words.bodyNote}`}
        </span>
      </p>
      {fault && <Fault error={fault} />}
      <Canvas
        label={words.picture(counted(programs))}
        steps={steps}
        group={numbers}
        lit={lit}
        chosen={chosen}
        only={only}
        choose={clicked}
        reset={() => change({ selected: null, grown: null, group: null, limit: null, least: null, bodies: null })}
      />
      {groups.length > 0 && (
        <div class="legend" role="group" aria-label={words.communities} title={words.communityHint}>
          {groups.map(({ name, number, shown }) => (
            <button
              key={name}
              type="button"
              class="button bare"
              aria-pressed={group === name}
              onClick={() => change({ group: group === name ? null : name })}
            >
              <i class={`dot g${number}`} aria-hidden="true" />
              {name} <span class="number soft">{counted(shown)}</span>
            </button>
          ))}
          <span class="soft small">
            <i class="dot" aria-hidden="true" /> {words.others}
          </span>
        </div>
      )}
      <TieList drawn={drawn} only={only} choose={choose} light={setLit} />
      {node && (
        <NodeBeside
          node={node}
          drawn={drawn}
          community={nameOf(node.id)}
          isGrown={ids.includes(node.id)}
          grow={() => change({ grown: [...ids, node.id] })}
          choose={choose}
          close={close}
        />
      )}
      {edge && <EdgeBeside edge={edge} drawn={drawn} close={close} />}
    </>
  );
}
