/** Cytoscape and its layout: by far the largest part of this view, loaded while the answer is on its way. */
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from "cytoscape";
import fcose, { type FcoseLayoutOptions } from "cytoscape-fcose";

import { type Drawn, type Edge, groupsOf, type Node, type Place, type Places } from "./graph";

cytoscape.use(fcose);

/** The rule that Cytoscape would write into the page stands in network.css; it looks for an element of this name. */
const SHEET = "__________cytoscape_stylesheet";
const LARGE = 150;
const LABEL = 12;
/** Pixels between a mark and its name. */
const GAP = 4;
/** How much wider than high a large picture is, and how far its rings stand off the middle. */
const WIDER = 1.6;
const RING = 90;
/** Where the picture keeps the zoom that its names are for. */
const NAMED = "named";

const placeOf = (places: Places, id: string): Place => places.get(id) ?? { x: 0, y: 0 };

export function start(container: HTMLElement): Core {
  if (!document.getElementById(SHEET)) {
    const sheet = document.createElement("meta");
    sheet.id = SHEET;
    document.head.append(sheet);
  }
  return cytoscape({
    container,
    style: looks(),
    minZoom: 0.08,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    hideEdgesOnViewport: false,
  });
}

/** The colours and sizes, from the page's tokens as they are now. */
export function looks(): StylesheetJson {
  const token = getComputedStyle(document.documentElement);
  const colour = (name: string) => token.getPropertyValue(name).trim();
  const groups = Array.from({ length: 10 }, (_, at) => ({
    selector: `node.g${at + 1}`,
    style: { "background-color": colour(`--group-${at + 1}`) },
  }));
  return [
    {
      selector: "node",
      style: {
        label: "data(name)",
        width: "data(size)",
        height: "data(size)",
        "background-color": colour("--line-strong"),
        color: colour("--ink"),
        "font-family": token.getPropertyValue("--font").trim(),
        "font-size": (node: cytoscape.NodeSingular) => LABEL / node.cy().zoom(),
        "min-zoomed-font-size": 4,
        "text-valign": "bottom",
        "text-margin-y": (node: cytoscape.NodeSingular) => GAP / node.cy().zoom(),
        "text-outline-color": colour("--sheet"),
        "text-outline-width": (node: cytoscape.NodeSingular) => 2 / node.cy().zoom(),
        "transition-property": "opacity",
        "transition-duration": 0,
      },
    },
    ...groups,
    { selector: "node.body", style: { shape: "rectangle", "background-color": colour("--ink-soft") } },
    {
      selector: "node.up",
      style: { "text-valign": "top", "text-margin-y": (node: cytoscape.NodeSingular) => -GAP / node.cy().zoom() },
    },
    { selector: "node.quiet", style: { "text-opacity": 0 } },
    { selector: "node.mute", style: { label: "" } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": colour("--line-strong"),
        "curve-style": "haystack",
        opacity: 0.55,
      },
    },
    { selector: "edge.owned", style: { "line-style": "dashed" } },
    { selector: ".faded", style: { opacity: 0.12 } },
    { selector: "node.faded", style: { "text-opacity": 0 } },
    { selector: "node.near", style: { label: "data(name)", "text-opacity": 1, "z-index": 5 } },
    { selector: "edge.near", style: { "line-color": colour("--accent"), opacity: 0.9 } },
    {
      selector: "node.chosen",
      style: {
        label: "data(name)",
        "border-width": 4,
        "border-color": colour("--focus"),
        "text-opacity": 1,
        "z-index": 9,
      },
    },
    { selector: "edge.chosen", style: { "line-color": colour("--focus"), opacity: 1, width: 5 } },
  ] as unknown as StylesheetJson;
}

const sizeOf = (node: Node) => Math.min(52, 12 + 3 * Math.sqrt(node.measures));

function nodeElement(node: Node, position: Place, classes: readonly (string | false)[] = []): ElementDefinition {
  return {
    data: { id: node.id, name: node.name, size: sizeOf(node) },
    position,
    classes: [node.body && "body", ...classes].filter(Boolean).join(" "),
  };
}

function edgeElement(edge: Edge): ElementDefinition {
  const width = Math.min(7, 1 + 1.3 * Math.log2(edge.weight));
  return { data: { id: edge.id, source: edge.a, target: edge.b, width }, classes: edge.tie ? "" : "owned" };
}

/** Draws a graph anew, or what was added to it: what stands already keeps its place. The same graph, the same picture. */
export function draw(cy: Core, drawn: Drawn, places: Places): void {
  cy.removeScratch(NAMED);
  if (cy.nodes().empty() && drawn.nodes.length > LARGE) return drawLarge(cy, drawn, places);
  const before = cy.nodes().map((node) => node.id());
  const wanted = new Set([...drawn.nodes, ...drawn.edges].map((each) => each.id));
  cy.batch(() => {
    cy.elements()
      .filter((each) => !wanted.has(each.id()))
      .remove();
    const from = new Map(drawn.edges.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const]));
    for (const [at, node] of drawn.nodes.entries()) {
      if (cy.getElementById(node.id).nonempty()) continue;
      const near = before.length ? cy.getElementById(from.get(node.id) ?? "") : cy.collection();
      const turn = at * 2.399963;
      const beside = near.nonempty() ? (near.first() as unknown as cytoscape.NodeSingular).position() : null;
      const place = beside && { x: beside.x + 120 * Math.cos(turn), y: beside.y + 120 * Math.sin(turn) };
      cy.add(nodeElement(node, place ?? placeOf(places, node.id)));
    }
    cy.add(drawn.edges.filter((edge) => cy.getElementById(edge.id).empty()).map(edgeElement));
  });
  const stays = new Set(before);
  const fixed = cy.nodes().filter((node) => stays.has(node.id()));
  if (fixed.length === cy.nodes().length) return;
  // What a large picture grows by stands around what it belongs to.
  if (cy.nodes().length > LARGE) return;
  const options: FcoseLayoutOptions = {
    ...FORCES,
    nodeDimensionsIncludeLabels: true,
    numIter: 1500,
    fixedNodeConstraint: fixed.nodes().map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
  };
  if (fixed.empty()) delete options.fixedNodeConstraint;
  cy.layout(options).run();
}

/** A large graph gets its places and its names before it is drawn: each mark is styled once, where it stays. */
function drawLarge(cy: Core, drawn: Drawn, first: Places): void {
  const places = spread(drawn, first);
  const frame = frameOf(cy, [...places.values()]);
  cy.viewport(frame);
  const marks = drawn.nodes.map((node) => ({
    id: node.id,
    name: node.name,
    size: sizeOf(node),
    ...placeOf(places, node.id),
  }));
  const names = placed(marks, frame.zoom);
  cy.batch(() => {
    cy.add(
      drawn.nodes.map((node) =>
        nodeElement(node, placeOf(places, node.id), NAME_CLASSES[names.get(node.id) ?? "hidden"]),
      ),
    );
    cy.add(drawn.edges.map(edgeElement));
  });
  cy.scratch(NAMED, frame.zoom);
}

/** Brings the whole picture into its frame. Names reach a little over it: measuring each takes longer than it is worth. */
export function fit(cy: Core): void {
  const frame = frameOf(
    cy,
    cy.nodes().map((node) => node.position()),
  );
  const pan = cy.pan();
  if (cy.zoom() !== frame.zoom || pan.x !== frame.pan.x || pan.y !== frame.pan.y) cy.viewport(frame);
}

function frameOf(cy: Core, places: readonly Place[]): { zoom: number; pan: Place } {
  const box = boxOf(places);
  const [wide, high] = [box.x2 - box.x1 + 1, box.y2 - box.y1 + 1];
  const margin = { x: Math.min(MARGIN.x, cy.width() * NARROW), y: Math.min(MARGIN.y, cy.height() * NARROW) };
  const room = { x: cy.width() - 2 * margin.x, y: cy.height() - 2 * margin.y };
  const zoom = Math.max(cy.minZoom(), Math.min(room.x / wide, room.y / high, LARGEST));
  const pan = {
    x: cy.width() / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: cy.height() / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  return { zoom, pan };
}

function boxOf(places: readonly Place[]): Box {
  if (places.length === 0) return { x1: 0, x2: 0, y1: 0, y2: 0 };
  const box = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity };
  for (const { x, y } of places) {
    box.x1 = Math.min(box.x1, x);
    box.x2 = Math.max(box.x2, x);
    box.y1 = Math.min(box.y1, y);
    box.y2 = Math.max(box.y2, y);
  }
  return box;
}

const MARGIN = { x: 72, y: 44 };
/** The share of a phone's picture that a margin has at most. */
const NARROW = 0.08;
const LARGEST = 1.6;

/** From where the marks begin, the same each time. */
const FORCES = {
  name: "fcose",
  quality: "default",
  randomize: false,
  animate: false,
  fit: false,
  packComponents: false,
  idealEdgeLength: () => 85,
  nodeRepulsion: () => 9000,
  nodeSeparation: 90,
  gravity: 0.3,
} as const;
/** Programs that hang together in fewer than this are set around the others as they are. */
const FEW = 5;

/** A large graph: what hangs together widely is laid out by forces, and pairs and threes stand in rings around it. */
function spread(drawn: Drawn, first: Places): Places {
  const groups = groupsOf(drawn);
  const wide = groups.filter((ids) => ids.length >= FEW);
  const inside = new Set(wide.flat());
  const places = byForces(
    drawn.nodes.filter(({ id }) => inside.has(id)),
    drawn.edges.filter(({ a }) => inside.has(a)),
    first,
  );
  const box = boxOf([...places.values()]);
  const centre = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  let [out, turn, thickest] = [Math.max((box.x2 - box.x1) / (2 * WIDER), (box.y2 - box.y1) / 2) + RING, 0, 0];
  for (const ids of groups.slice(wide.length)) {
    const radius = 30 * Math.sqrt(ids.length) + 20;
    const step = (2 * radius) / (out * WIDER);
    if (turn + step > 2 * Math.PI) [out, turn, thickest] = [out + 2 * thickest, 0, 0];
    thickest = Math.max(thickest, radius);
    const angle = turn + step / 2;
    turn += step;
    const middle = { x: centre.x + out * WIDER * Math.cos(angle), y: centre.y + out * Math.sin(angle) };
    ids.forEach((id, index) => {
      const around = (2 * Math.PI * index) / ids.length;
      places.set(id, { x: middle.x + 32 * Math.cos(around), y: middle.y + 32 * Math.sin(around) });
    });
  }
  return places;
}

/** Places by forces alone, without a picture. */
function byForces(nodes: readonly Node[], edges: readonly Edge[], first: Places): Places {
  if (nodes.length === 0) return new Map();
  const unseen = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(size)", height: "data(size)" } }],
    elements: [...nodes.map((node) => nodeElement(node, placeOf(first, node.id))), ...edges.map(edgeElement)],
    layout: { name: "preset" },
  });
  unseen.layout({ ...FORCES, nodeDimensionsIncludeLabels: false, numIter: 400 } as FcoseLayoutOptions).run();
  const places = new Map(unseen.nodes().map((node) => [node.id(), { ...node.position() }]));
  unseen.destroy();
  return places;
}

/** Names for the zoom there is, and of a size for it; nothing where they are so already and nobody `moved` a mark. */
export function settle(cy: Core, moved = false): void {
  if (!moved && cy.scratch(NAMED) === cy.zoom()) return;
  cy.style().update();
  const marks = cy.nodes().map((node) => ({
    id: node.id(),
    name: String(node.data("name")),
    size: Number(node.data("size")),
    ...node.position(),
  }));
  const names = placed(marks, cy.zoom());
  const large = marks.length > LARGE;
  cy.batch(() =>
    cy.nodes().forEach((node) => {
      const name = names.get(node.id());
      node.toggleClass("up", name === "up");
      node.toggleClass("quiet", name === "hidden");
      node.toggleClass("mute", large && name === "hidden");
    }),
  );
  cy.scratch(NAMED, cy.zoom());
}

type Mark = Place & { id: string; name: string; size: number };

type Box = { x1: number; x2: number; y1: number; y2: number };
type NamePlace = "down" | "up" | "hidden";
const NAME_CLASSES: Record<NamePlace, readonly string[]> = { down: [], up: ["up"], hidden: ["quiet", "mute"] };

/** Names below their marks, or above them where another name or mark is; hidden where names would lie over names. */
function placed(marks: readonly Mark[], zoom: number): Map<string, NamePlace> {
  const drawn: Box[] = marks.map(({ x, y, size }) => {
    const radius = size / 2;
    return { x1: (x - radius) * zoom, x2: (x + radius) * zoom, y1: (y - radius) * zoom, y2: (y + radius) * zoom };
  });
  const names: Box[] = [];
  const found = new Map<string, NamePlace>();
  // The weightiest programs choose first.
  for (const mark of [...marks].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))) {
    const half = (LABEL / 2) * [...mark.name].reduce((sum, char) => sum + (char > "\u2e80" ? 1 : 0.58), 0) + 3;
    const [x, y, off] = [mark.x * zoom, mark.y * zoom, (mark.size / 2) * zoom + GAP - 2];
    const box = (top: number): Box => ({ x1: x - half, x2: x + half, y1: top, y2: top + LABEL + 5 });
    const [down, up] = [box(y + off), box(y - off - LABEL - 5)];
    const free = (at: Box) => !names.some((name) => overlap(name, at));
    const clear = (at: Box) => free(at) && !drawn.some((one) => overlap(one, at));
    const place = clear(down) ? "down" : clear(up) ? "up" : free(down) ? "down" : free(up) ? "up" : "hidden";
    found.set(mark.id, place);
    if (place !== "hidden") names.push(place === "up" ? up : down);
  }
  return found;
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
