import { useState } from "preact/hooks";

import { counted, useWords } from "@/words";

import type { Drawn, Edge } from "./graph";
import { NETWORK } from "./words";

const PAGE = 40;

/** The same as the picture, as a table: what has the focus stands out in the picture. */
export function TieList({
  drawn,
  only,
  choose,
  light,
}: {
  drawn: Drawn;
  only: ReadonlySet<string> | null;
  choose: (id: string) => void;
  light: (id: string | null) => void;
}) {
  const words = useWords(NETWORK);
  const [most, setMost] = useState(PAGE);
  const names = new Map(drawn.nodes.map((node) => [node.id, node.name]));
  const edges = drawn.edges.filter((edge) => !only || (only.has(edge.a) && only.has(edge.b)));
  const why = (edge: Edge) =>
    edge.tie === null
      ? words.ownsMeasures(counted(edge.weight))
      : [
          edge.tie.measures > 0 && words.sharedMeasures(counted(edge.tie.measures)),
          edge.tie.shared_owners > 0 && words.sharedOwners(counted(edge.tie.shared_owners)),
        ]
          .filter(Boolean)
          .join(" · ");
  const lit = (id: string) => ({
    onFocus: () => light(id),
    onBlur: () => light(null),
    onMouseEnter: () => light(id),
    onMouseLeave: () => light(null),
  });
  const name = (id: string) => (
    <button type="button" class="as-link" onClick={() => choose(id)} {...lit(id)}>
      <bdi>{names.get(id)}</bdi>
    </button>
  );
  return (
    <section class="ties">
      <h2>{words.list}</h2>
      <p class="soft small">{words.listHint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.program}</th>
            <th scope="col">{words.program}</th>
            <th scope="col" class="number">
              {words.strength}
            </th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {edges.slice(0, most).map((edge) => (
            <tr key={edge.id} data-tie={edge.id}>
              <td>{name(edge.a)}</td>
              <td>{name(edge.b)}</td>
              <td class="number">{edge.tie ? edge.tie.strength.toFixed(1) : "—"}</td>
              <td>
                <button type="button" class="as-link" onClick={() => choose(edge.id)} {...lit(edge.id)}>
                  {why(edge)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {edges.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + PAGE)}>
          {words.more(counted(Math.min(PAGE, edges.length - most)))}
        </button>
      )}
    </section>
  );
}
