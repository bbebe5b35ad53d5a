/** Cytoscape and its layout: by far the largest part of this view, loaded while the answer is on its way. */
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from "cytoscape";
import fcose, { type FcoseLayoutOptions } from "cytoscape-fcose";

import type { Drawn, Edge, Node, Places } from "./graph";

cytoscape.use(fcose);

/** The rule that Cytoscape would write into the page stands in network.css; it looks for an element of this name. */
const SHEET = "__________cytoscape_stylesheet";
const LARGE = 150;
const LABEL = 12;

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
        "text-margin-y": 3,
        "text-outline-color": colour("--sheet"),
        "text-outline-width": (node: cytoscape.NodeSingular) => 2 / node.cy().zoom(),
        "transition-property": "opacity",
        "transition-duration": 0,
      },
    },
    ...groups,
    { selector: "node.body", style: { shape: "rectangle", "background-color": colour("--ink-soft") } },
    { selector: "node.quiet", style: { "text-opacity": 0 } },
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
    { selector: "node.near", style: { "text-opacity": 1, "z-index": 5 } },
    { selector: "edge.near", style: { "line-color": colour("--accent"), opacity: 0.9 } },
    {
      selector: "node.chosen",
      style: { "border-width": 4, "border-color": colour("--focus"), "text-opacity": 1, "z-index": 9 },
    },
    { selector: "edge.chosen", style: { "line-color": colour("--focus"), opacity: 1, width: 5 } },
  ] as unknown as StylesheetJson;
}

function nodeElement(node: Node, position: { x: number; y: number }): ElementDefinition {
  const size = Math.min(52, 12 + 3 * Math.sqrt(node.measures));
  return { data: { id: node.id, name: node.name, size }, position, classes: node.body ? "body" : "" };
}

function edgeElement(edge: Edge): ElementDefinition {
  const width = Math.min(7, 1 + 1.3 * Math.log2(edge.weight));
  return { data: { id: edge.id, source: edge.a, target: edge.b, width }, classes: edge.tie ? "" : "owned" };
}

/** Draws a graph anew, or what was added to it: what stands already keeps its place. The same graph, the same picture. */
export function draw(cy: Core, drawn: Drawn, places: Places): void {
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
      cy.add(nodeElement(node, place ?? places.get(node.id) ?? { x: 0, y: 0 }));
    }
    cy.add(drawn.edges.filter((edge) => cy.getElementById(edge.id).empty()).map(edgeElement));
  });
  const stays = new Set(before);
  const fixed = cy.nodes().filter((node) => stays.has(node.id()));
  if (fixed.length === cy.nodes().length) return;
  const options: FcoseLayoutOptions = {
    name: "fcose",
    quality: "default",
    randomize: false,
    animate: false,
    fit: true,
    padding: 36,
    nodeDimensionsIncludeLabels: cy.nodes().length <= LARGE,
    packComponents: false,
    numIter: cy.nodes().length <= LARGE ? 1500 : 250,
    idealEdgeLength: () => 85,
    nodeRepulsion: () => 9000,
    nodeSeparation: 90,
    gravity: 0.3,
    fixedNodeConstraint: fixed.nodes().map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
  };
  if (fixed.empty()) delete options.fixedNodeConstraint;
  cy.layout(options).run();
}

/** Leaves those names that do not lie over one another, of the weightiest programs first. */
export function nameThose(cy: Core): void {
  const taken: { x1: number; x2: number; y1: number; y2: number }[] = [];
  const quiet: string[] = [];
  const ranked = cy.nodes().sort((x, y) => y.data("size") - x.data("size") || (x.id() < y.id() ? -1 : 1));
  ranked.forEach((node) => {
    const { x, y } = node.renderedPosition();
    const name = String(node.data("name"));
    const half = (LABEL / 2) * [...name].reduce((sum, char) => sum + (char > "\u2e80" ? 1 : 0.58), 0) + 3;
    const top = y + node.renderedHeight() / 2;
    const box = { x1: x - half, x2: x + half, y1: top, y2: top + LABEL + 5 };
    if (taken.some((one) => one.x1 < box.x2 && box.x1 < one.x2 && one.y1 < box.y2 && box.y1 < one.y2)) {
      quiet.push(node.id());
    } else taken.push(box);
  });
  const hidden = new Set(quiet);
  cy.batch(() => cy.nodes().forEach((node) => void node.toggleClass("quiet", hidden.has(node.id()))));
}
