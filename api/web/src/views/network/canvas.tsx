import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import { useEffect, useRef, useState } from "preact/hooks";

import { usePreferences } from "@/frame/preferences";
import { useWords } from "@/words";

import { type Drawn, firstPlaces } from "./graph";
import { NETWORK } from "./words";

/** On its way as soon as the view is. */
const engine = import("./engine");
type Engine = Awaited<typeof engine>;

/** What a node is told by whatever its community is. */
const KEPT = ["body", "up", "quiet", "mute"];

interface Props {
  label: string;
  /** The graph, then what it grew to, step by step: a shared address is drawn as it came about. */
  steps: readonly Drawn[];
  /** The number of a program's community, 1 to 10; none for others. */
  group: ReadonlyMap<string, number>;
  /** A node or an edge to bring out, as the keyboard or a choice has it. */
  lit: string | null;
  chosen: string | null;
  /** Bring out these alone. */
  only: ReadonlySet<string> | null;
  choose: (id: string) => void;
  reset: () => void;
}

/** The picture. All that it does can be done in the list below it as well. */
export function Canvas({ label, steps, group, lit, chosen, only, choose, reset }: Props) {
  const words = useWords(NETWORK);
  const { theme } = usePreferences();
  const painted = useRef(theme);
  const place = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState<{ cy: Core; tools: Engine } | null>(null);
  const cy = ready?.cy;
  const [hovered, setHovered] = useState<string | null>(null);
  const choosing = useRef(choose);
  choosing.current = choose;

  useEffect(() => {
    let made: Core | null = null;
    let gone = false;
    void engine.then((tools) => {
      if (gone || !place.current) return;
      const core = tools.start(place.current);
      made = core;
      core.on("tap", "node, edge", (event) => choosing.current(event.target.id()));
      core.on("mouseover", "node, edge", (event) => {
        setHovered(event.target.id());
        place.current?.classList.toggle("over-node", event.target.isNode());
        place.current?.classList.add("over");
      });
      core.on("mouseout", "node, edge", () => {
        setHovered(null);
        place.current?.classList.remove("over", "over-node");
      });
      core.on("dragfree", "node", () => tools.settle(core, true));
      let timer = 0;
      core.on("zoom", () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          if (!core.destroyed()) tools.settle(core);
        }, 60);
      });
      setReady({ cy: core, tools });
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, []);

  const drawn = useRef<readonly Drawn[]>([]);
  useEffect(() => {
    if (!ready) return;
    const { cy, tools } = ready;
    const begun = performance.now();
    const goesOn = drawn.current.length > 0 && drawn.current.every((step, at) => step === steps[at]);
    if (!goesOn) cy.elements().remove();
    for (const step of steps.slice(goesOn ? drawn.current.length : 0)) tools.draw(cy, step, firstPlaces(step));
    drawn.current = steps;
    tools.fit(cy);
    tools.settle(cy);
    // How long it took, in milliseconds, for whoever measures the page.
    place.current?.setAttribute("data-drawn", String(Math.round(performance.now() - begun)));
    place.current?.setAttribute("data-nodes", String(cy.nodes().length));
  }, [ready, steps]);

  useEffect(() => {
    cy?.batch(() =>
      cy.nodes().forEach((node) => {
        const number = group.get(node.id());
        node.classes([...KEPT.filter((name) => node.hasClass(name)), ...(number ? [`g${number}`] : [])]);
      }),
    );
  }, [cy, group, steps]);

  const bright = hovered ?? lit ?? chosen;
  useEffect(() => {
    cy?.batch(() => {
      cy.elements().removeClass("faded near chosen");
      if (chosen) cy.getElementById(chosen).addClass("chosen");
      const at = bright ? cy.getElementById(bright) : cy.collection();
      if (at.nonempty()) {
        const near = at.isNode()
          ? (at as unknown as NodeSingular).closedNeighborhood()
          : (at as unknown as EdgeSingular).connectedNodes().union(at as unknown as EdgeSingular);
        near.addClass("near");
        cy.elements().difference(near).addClass("faded");
      } else if (only) {
        cy.nodes().forEach((node) => void node.toggleClass("faded", !only.has(node.id())));
        cy.edges().forEach(
          (edge) => void edge.toggleClass("faded", !only.has(edge.source().id()) || !only.has(edge.target().id())),
        );
      }
    });
  }, [cy, bright, chosen, only, steps, group]);

  useEffect(() => {
    if (!ready) return;
    const { cy, tools } = ready;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const paint = () => void cy.style(tools.looks());
    // It began in the colours of the theme there was.
    if (painted.current !== theme) paint();
    painted.current = theme;
    dark.addEventListener("change", paint);
    return () => dark.removeEventListener("change", paint);
  }, [ready, theme]);

  const zoom = (by: number) => {
    if (cy) cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  return (
    <figure class="picture">
      <div class="place" role="img" aria-label={label} ref={place} />
      <div class="tools no-print" role="group" aria-label={words.view}>
        <button type="button" class="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => zoom(1.4)}>
          ＋
        </button>
        <button
          type="button"
          class="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => zoom(1 / 1.4)}
        >
          －
        </button>
        <button type="button" class="button" onClick={() => ready?.tools.fit(ready.cy)}>
          {words.fit}
        </button>
        <button type="button" class="button" onClick={reset}>
          {words.reset}
        </button>
      </div>
    </figure>
  );
}
