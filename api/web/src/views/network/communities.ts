import { useMemo } from "preact/hooks";

import { useAnswer } from "@/client";

import type { Drawn } from "./graph";

const COLOURS = 10;

export interface Group {
  name: string;
  /** 1 to 10: its colour. */
  number: number;
  shown: number;
}

/**
 * The communities of what is drawn, and the colour of each program. Colours go to those with most programs in `base`,
 * what the picture began with, then to those it grew by: growing changes none.
 */
export function useGroups(
  base: Drawn,
  drawn: Drawn,
): {
  groups: Group[];
  numbers: ReadonlyMap<string, number>;
  nameOf: (id: string) => string | null;
} {
  // Asked once the network is there: it colours the picture, which does not wait for it.
  const asked = useAnswer("/api/v1/analysis/communities", { query: { limit: 120, programs: 200 } });
  const communities = asked.data?.communities;
  return useMemo(() => {
    const home = new Map<string, string>();
    for (const community of communities ?? []) {
      for (const program of community.programs) home.set(program.id, community.name);
    }
    const [first, shown] = [countedIn(base, home), countedIn(drawn, home)];
    const groups = [...shown]
      .sort(([x, n], [y, m]) => (first.get(y) ?? 0) - (first.get(x) ?? 0) || m - n || (x < y ? -1 : 1))
      .slice(0, COLOURS)
      .map(([name, count], at) => ({ name, number: at + 1, shown: count }));
    const number = new Map(groups.map((group) => [group.name, group.number]));
    const numbers = new Map<string, number>();
    for (const [id, name] of home) {
      const colour = number.get(name);
      if (colour) numbers.set(id, colour);
    }
    return { groups, numbers, nameOf: (id: string) => home.get(id) ?? null };
  }, [communities, base, drawn]);
}

function countedIn(drawn: Drawn, home: ReadonlyMap<string, string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const node of drawn.nodes) {
    const name = home.get(node.id);
    if (name) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}
