import { useEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { type Answer, ask, useAnswer } from "@/client";
import { useAsking, WAYS } from "@/frame/ways";
import { Choice } from "@/parts/choice";
import { NameField } from "@/parts/namefield";
import { Empty, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, titled, useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

import { DOCUMENTS } from "./words";
import "./documents.css";

type Documents = Answer<"/api/v1/documents">;
type Sort = "-issued_on" | "issued_on" | "title" | "-measures";

/** The documents in the graph, newest first. */
export default function DocumentList() {
  const words = useWords(DOCUMENTS);
  const terms = useWords(TERMS);
  const [query, change] = useAsking();
  const pick = (name: string) => query.get(name) ?? "";
  const given = {
    status: "ingested" as const,
    ...(pick("issuer") && { issuer: pick("issuer") }),
    ...(pick("addressee") && { addressee: pick("addressee") }),
    ...(pick("year") && { year: Number(pick("year")) || 0 }),
    ...(pick("doc_type") && { doc_type: pick("doc_type") }),
    ...(pick("words") && { words: pick("words") }),
  };
  const sort = (pick("sort") || "-issued_on") as Sort;
  const asked = { ...given, sort, limit: 50 } as never;
  const list = useAnswer("/api/v1/documents", { query: asked });
  const facets = useAnswer("/api/v1/facets/documents", { query: { ...given, top: 40 } as never });
  const options = (name: string, names: Record<string, string>) =>
    ((facets.data?.items ?? []).find((facet) => facet.facet === name)?.values ?? []).map(({ value, name, count }) => ({
      value: String(value),
      name: `${called(names, name)} (${counted(count)})`,
    }));
  const set = (name: string) => (value: string) => change({ [name]: value });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <Judged />
      <div class="filters" role="group" aria-label={words.narrow}>
        <NameField label="Actor" name={words.issuer} value={pick("issuer")} set={set("issuer")} />
        <NameField label="Actor" name={words.addressee} value={pick("addressee")} set={set("addressee")} />
        <Choice name={words.year} value={pick("year")} set={set("year")} options={options("year", {})} />
        <Choice
          name={words.type}
          value={pick("doc_type")}
          set={set("doc_type")}
          options={options("doc_type", terms.docType)}
        />
        <Choice
          name={words.sort}
          value={sort}
          all={null}
          set={set("sort")}
          options={Object.entries(words.sorts).map(([value, name]) => ({ value, name }))}
        />
      </div>
      <Shown asked={list}>
        {(first) =>
          first.total === 0 ? (
            <Empty title={words.nothing} advice={words.nothingAdvice} />
          ) : (
            <Rows key={JSON.stringify(asked)} first={first} asked={asked} />
          )
        }
      </Shown>
    </>
  );
}

/** What readers said of facts, as a workbook; nothing where nobody did. */
function Judged() {
  const words = useWords(DOCUMENTS);
  const { data } = useAnswer("/api/v1/judgements", { query: { limit: 1 } });
  if (!data?.total) return null;
  return (
    <p class="small">
      <a href="/api/v1/judgements/export?format=xlsx" download>
        {words.judged(counted(data.total))}
      </a>
    </p>
  );
}

function Rows({ first, asked }: { first: Documents; asked: object }) {
  const words = useWords(DOCUMENTS);
  const terms = useWords(TERMS);
  const [rows, setRows] = useState(first.items);
  const [next, setNext] = useState(first.next);
  useEffect(() => {
    setRows(first.items);
    setNext(first.next);
  }, [first]);
  const more = async () => {
    const list = await ask("/api/v1/documents", { query: { ...asked, cursor: next } as never });
    setRows((before) => [...before, ...list.items]);
    setNext(list.next);
  };
  return (
    <>
      <p class="soft small number" role="status">
        {words.inAll(counted(first.total))}
      </p>
      <ul class="documents">
        {rows.map((document) => (
          <li key={document.id}>
            <span class="number soft">{document.issued_on ?? words.noDate}</span>
            <div>
              <Link href={WAYS.reader(document.id)}>
                <bdi>{titled(document.title)}</bdi>
              </Link>
              <p class="soft small">
                {[
                  document.doc_type && called(terms.docType, document.doc_type),
                  document.doc_number,
                  document.issuers.join("、"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <Link class="number small" href={WAYS.measures({ document: document.id })}>
              {words.measures(counted(document.measures))}
            </Link>
          </li>
        ))}
      </ul>
      {next && (
        <button type="button" class="button" onClick={() => void more()}>
          {words.more}
        </button>
      )}
    </>
  );
}
