import { useEffect } from "preact/hooks";
import { useLocation, useParams } from "wouter-preact";

import { Problem, useAnswer } from "@/client";
import { usePreferences } from "@/frame/preferences";
import { decoded, WAYS } from "@/frame/ways";
import { Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { nameIn } from "@/words/figures";

import { Dossier, MOST } from "./dossier";
import { Unknown } from "./unknown";
import "./entity.css";

/** What the graph knows of a body, a program or a place, each count leading on to what it counts. */
export default function EntityView() {
  const { id = "" } = useParams();
  const name = decoded(id);
  const [, go] = useLocation();
  const links = useAnswer("/api/v1/entities/{id}/links", { path: { id: name }, query: { limit: MOST } });
  const found = links.data?.detail.entity;
  const { language } = usePreferences();
  useTitle(found && nameIn(language, found.label, found.name));
  useEffect(() => {
    // A merged id is answered with the one it went into, and a name with its id: the address says so too.
    if (found && found.id !== name) go(WAYS.entity(found.id) + location.search, { replace: true });
  }, [found, name, go]);
  if (links.error instanceof Problem && [404, 409].includes(links.error.status)) {
    return <Unknown asked={name} problem={links.error} />;
  }
  return <Shown asked={links}>{(data) => <Dossier links={data} />}</Shown>;
}
