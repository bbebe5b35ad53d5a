/** The views, a line each: its address, what it is drawn by, and its name in the head where it is one to begin from. */
import type { ComponentType } from "preact";
import { lazy } from "preact/compat";
import type { RouteComponentProps } from "wouter-preact";

import { askAhead } from "@/client";
import { networkAsked } from "@/views/network/asked";

import { FRAME } from "./words";

export interface View {
  path: string;
  view: ComponentType<RouteComponentProps>;
  name?: keyof typeof FRAME.zh.names;
  /** Uses the whole width of the window. */
  wide?: boolean;
}

export const VIEWS: readonly View[] = [
  { path: "/", view: lazy(() => import("@/views/start")) },
  { path: "/search", view: lazy(() => import("@/views/search")) },
  { path: "/matrix", view: lazy(() => import("@/views/matrix")), name: "matrix", wide: true },
  { path: "/network", view: lazy(network), name: "network", wide: true },
  { path: "/timeline", view: lazy(() => import("@/views/timeline")), name: "timeline", wide: true },
  { path: "/measures", view: lazy(() => import("@/views/measures")), name: "measures" },
  { path: "/documents", view: lazy(() => import("@/views/documents")), name: "documents" },
  { path: "/compare", view: lazy(() => import("@/views/compare")), name: "compare" },
  { path: "/documents/:id", view: lazy(() => import("@/views/reader")), wide: true },
  { path: "/entities/:id", view: lazy(() => import("@/views/entity")) },
];

/** The network's question goes first, a browser sends but few at a time; then its engine, and the view itself. */
async function network() {
  askAhead("/api/v1/analysis/network", networkAsked(new URLSearchParams(location.search)));
  await new Promise((sent) => setTimeout(sent));
  void import("@/views/network/engine");
  return import("@/views/network");
}
