import { Link } from "wouter-preact";

import { useAnswer } from "@/client";
import { WAYS } from "@/frame/ways";
import { Beside } from "@/parts/beside";
import { MeasureCard } from "@/parts/measure";
import { MeasureList } from "@/parts/measures";
import { Shown } from "@/parts/states";
import { counted, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import type { Drawn, Edge, Node } from "./graph";
import { NETWORK } from "./words";

interface NodeProps {
  node: Node;
  drawn: Drawn;
  community: string | null;
  isGrown: boolean;
  grow: () => void;
  choose: (id: string) => void;
  close: () => void;
}

/** A program or a body in short: what it is, what it is tied to here, and ways on. */
export function NodeBeside({ node, drawn, community, isGrown, grow, choose, close }: NodeProps) {
  const words = useWords(NETWORK);
  const terms = useWords(TERMS);
  const names = new Map(drawn.nodes.map((each) => [each.id, each.name]));
  const ties = drawn.edges
    .filter((edge) => edge.a === node.id || edge.b === node.id)
    .sort((x, y) => y.weight - x.weight);
  const filter = node.body ? { owner: node.id } : { program: node.id };
  return (
    <Beside title={node.name} close={close}>
      <p class="soft small facts">
        {called(terms.label, node.body ? "Actor" : "Program")}
        {node.kind && ` · ${called(terms.nature, node.kind)}`}
        {community && ` · ${words.inCommunity} ${community}`}
      </p>
      <p class="on">
        {!node.body && (
          <button type="button" class="button first" disabled={isGrown} onClick={grow}>
            {isGrown ? words.grown : words.grow}
          </button>
        )}
        <Link class="button" href={WAYS.entity(node.id)}>
          {words.open}
        </Link>
        {!node.body && (
          <Link class="button" href={WAYS.network({ around: node.id })}>
            {words.centre}
          </Link>
        )}
      </p>
      <h3>{words.ties}</h3>
      <ul class="tied">
        {ties.map((edge) => {
          const other = edge.a === node.id ? edge.b : edge.a;
          return (
            <li key={edge.id}>
              <button type="button" class="button bare" onClick={() => choose(other)}>
                {names.get(other)}
              </button>
              <button
                type="button"
                class="button bare number"
                aria-label={`${words.why}: ${node.name} — ${names.get(other) ?? ""}`}
                onClick={() => choose(edge.id)}
              >
                {counted(edge.weight)}
              </button>
            </li>
          );
        })}
      </ul>
      <h3>{words.measures("").replace(/[:：\s]+$/, "")}</h3>
      <MeasureList filters={filter} page={5} />
    </Beside>
  );
}

/** Why two are tied: each measure of both by its sentence, and the bodies they share. */
export function EdgeBeside({ edge, drawn, close }: { edge: Edge; drawn: Drawn; close: () => void }) {
  const words = useWords(NETWORK);
  const name = (id: string) => drawn.nodes.find((node) => node.id === id)?.name ?? id;
  const { tie } = edge;
  return (
    <Beside title={words.why2(name(edge.a), name(edge.b))} close={close}>
      {tie ? (
        <>
          {tie.owners.length > 0 && (
            <>
              <h3>{words.ownersOfBoth}</h3>
              <ul class="tied">
                {tie.owners.map((owner) => (
                  <li key={owner.actor_id}>
                    <Link href={WAYS.entity(owner.actor_id)}>{owner.actor}</Link>
                    <span class="small number">
                      <Link href={WAYS.measures({ owner: owner.actor_id, program: tie.a.id })}>
                        {tie.a.name} {counted(owner.measures_a)}
                      </Link>
                      {" · "}
                      <Link href={WAYS.measures({ owner: owner.actor_id, program: tie.b.id })}>
                        {tie.b.name} {counted(owner.measures_b)}
                      </Link>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Both a={edge.a} b={edge.b} />
        </>
      ) : (
        <MeasureList filters={{ owner: edge.a, program: edge.b }} page={10} />
      )}
    </Beside>
  );
}

function Both({ a, b }: { a: string; b: string }) {
  const words = useWords(NETWORK);
  const link = useAnswer("/api/v1/links", { query: { a, b } });
  return (
    <>
      <h3>{words.measuresOfBoth}</h3>
      <Shown asked={link}>
        {({ measures }) =>
          measures.length ? (
            <div>
              {measures.map((measure) => (
                <MeasureCard key={measure.id} measure={measure} />
              ))}
            </div>
          ) : (
            <p class="soft">{words.noneOfBoth}</p>
          )
        }
      </Shown>
    </>
  );
}
