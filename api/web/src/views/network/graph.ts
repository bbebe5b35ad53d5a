/** What of an answer is drawn: which programs and ties, and where each begins. Nothing here is left to chance. */
import type { Answer, Schemas } from "@/client";

export type Network = Answer<"/api/v1/analysis/network">;
export type Tie = Schemas["Tie"];

export interface Node {
  id: string;
  name: string;
  kind: string | null;
  measures: number;
  body: boolean;
}

export interface Edge {
  id: string;
  a: string;
  b: string;
  /** What the width tells: measures or bodies of both. */
  weight: number;
  tie: Tie | null;
}

export interface Drawn {
  nodes: Node[];
  edges: Edge[];
  /** Weaker ties between those drawn, left out for a clear picture. */
  thinned: number;
}

export const SIZES = [60, 120, 250, 500] as const;
const STRONGEST_OF_EACH = 3;
const BODIES = 12;
const PROGRAMS_OF_BODY = 5;

export const tieId = (a: string, b: string) => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** The `most` programs with the strongest ties, and the backbone of the ties between them. */
export function strongest(network: Network, most: number, by: string, around: boolean): Drawn {
  const total = new Map<string, number>();
  for (const tie of network.ties) {
    for (const end of [tie.a.id, tie.b.id]) total.set(end, (total.get(end) ?? 0) + tie.strength);
  }
  const ranked = [...total.keys()].sort(
    (x, y) => (total.get(y) ?? 0) - (total.get(x) ?? 0) || (x < y ? -1 : x > y ? 1 : 0),
  );
  const between = (taken: number) => {
    const chosen = new Set(ranked.slice(0, taken));
    return network.ties.filter((tie) => chosen.has(tie.a.id) && chosen.has(tie.b.id));
  };
  const endsOf = (ties: readonly Tie[]) => new Set(ties.flatMap((tie) => [tie.a.id, tie.b.id]));
  // A program none of whose partners is shown would stand alone and unexplained: as many are taken as leave `most`
  // that have one.
  let [taken, beyond] = [0, ranked.length + 1];
  while (beyond - taken > 1) {
    const middle = (taken + beyond) >> 1;
    if (endsOf(between(middle)).size <= most) taken = middle;
    else beyond = middle;
  }
  const ties = between(taken);
  const ends = endsOf(ties);
  const nodes = network.programs.filter((program) => ends.has(program.id)).map(programNode);
  const kept = around ? ties : backbone(ties);
  return { nodes, edges: kept.map((tie) => edgeOf(tie, by)), thinned: ties.length - kept.length };
}

export function programNode(program: Schemas["ProgramCount"]): Node {
  return { id: program.id, name: program.name, kind: program.kind, measures: program.measures, body: false };
}

export function edgeOf(tie: Tie, by: string): Edge {
  const weight = by === "owners" ? tie.shared_owners : tie.measures;
  return { id: tieId(tie.a.id, tie.b.id), a: tie.a.id, b: tie.b.id, weight: Math.max(1, weight), tie };
}

/** The strongest ties of each program, and those without which the picture would fall apart. */
function backbone(ties: readonly Tie[]): Tie[] {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  const held = new Map<string, number>();
  return [...ties]
    .sort((x, y) => y.strength - x.strength || (tieId(x.a.id, x.b.id) < tieId(y.a.id, y.b.id) ? -1 : 1))
    .filter(({ a, b }) => {
      const [one, other] = [find(a.id), find(b.id)];
      if (one !== other) root.set(one, other);
      const most = Math.min(held.get(a.id) ?? 0, held.get(b.id) ?? 0);
      const keep = one !== other || most < STRONGEST_OF_EACH;
      if (keep) for (const end of [a.id, b.id]) held.set(end, (held.get(end) ?? 0) + 1);
      return keep;
    });
}

/** The bodies that own most of what ties the programs shown, each with the programs it is most about. */
export function bodiesOf(drawn: Drawn): Drawn {
  const found = new Map<string, { name: string; programs: Map<string, number> }>();
  for (const { tie } of drawn.edges) {
    for (const owner of tie?.owners ?? []) {
      const body = found.get(owner.actor_id) ?? { name: owner.actor, programs: new Map<string, number>() };
      body.programs.set(tie?.a.id ?? "", owner.measures_a);
      body.programs.set(tie?.b.id ?? "", owner.measures_b);
      found.set(owner.actor_id, body);
    }
  }
  const ranked = [...found]
    .sort(([x, a], [y, b]) => b.programs.size - a.programs.size || (x < y ? -1 : 1))
    .slice(0, BODIES);
  const nodes = [...drawn.nodes];
  const edges = [...drawn.edges];
  for (const [id, { name, programs }] of ranked) {
    const most = [...programs].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).slice(0, PROGRAMS_OF_BODY);
    nodes.push({ id, name, kind: null, measures: most.reduce((sum, [, n]) => sum + n, 0), body: true });
    for (const [program, weight] of most) edges.push({ id: tieId(id, program), a: id, b: program, weight, tie: null });
  }
  return { ...drawn, nodes, edges };
}

/** A graph with the ties of one of its programs added: what a click grows. */
export function grown(drawn: Drawn, more: Network, by: string): Drawn {
  const nodes = new Map(drawn.nodes.map((node) => [node.id, node]));
  const edges = new Map(drawn.edges.map((edge) => [edge.id, edge]));
  for (const program of more.programs) if (!nodes.has(program.id)) nodes.set(program.id, programNode(program));
  for (const tie of more.ties) {
    const edge = edgeOf(tie, by);
    if (!edges.has(edge.id)) edges.set(edge.id, edge);
  }
  return { ...drawn, nodes: [...nodes.values()], edges: [...edges.values()] };
}

export type Place = { x: number; y: number };
export type Places = Map<string, Place>;

/** Ids by what hangs together, the largest group first. */
export function groupsOf({ nodes, edges }: Drawn): string[][] {
  const beside = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { a, b } of edges) {
    beside.get(a)?.push(b);
    beside.get(b)?.push(a);
  }
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const { id } of nodes) {
    if (seen.has(id)) continue;
    seen.add(id);
    const group = [id];
    for (const at of group) {
      for (const next of beside.get(at) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group);
  }
  return groups.sort((x, y) => y.length - x.length);
}

/** Where each node begins: connected groups side by side, each on a circle of its own, largest in the middle. */
export function firstPlaces(drawn: Drawn): Places {
  const groups = groupsOf(drawn);
  const places: Places = new Map();
  let area = 0;
  groups.forEach((group, number) => {
    const radius = 28 * Math.sqrt(group.length) + 30;
    const out = number === 0 ? 0 : Math.sqrt(area) + radius;
    area += (2 * radius) ** 2 * 0.6;
    const turn = number * 2.399963;
    group.forEach((id, at) => {
      const angle = (2 * Math.PI * at) / group.length;
      places.set(id, {
        x: 1.5 * out * Math.cos(turn) + radius * Math.cos(angle),
        y: out * Math.sin(turn) + radius * Math.sin(angle),
      });
    });
  });
  return places;
}
