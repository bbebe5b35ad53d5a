import { Link } from "wouter-preact";

import { type Answer, useAnswer } from "@/client";
import { VIEWS } from "@/frame/views";
import { WAYS } from "@/frame/ways";
import { SearchBox } from "@/parts/searchbox";
import { Empty, Shown } from "@/parts/states";
import { useTitle } from "@/parts/title";
import { counted, titled, useWords } from "@/words";

import { Drop } from "./drop";
import { START } from "./words";
import "./start.css";

export default function Start() {
  const words = useWords(START);
  const stats = useAnswer("/api/v1/stats", {});
  useTitle(null);
  return (
    <div class="start">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <SearchBox grand />
      <p class="small soft try">
        {words.tryThese}{" "}
        {words.examples.map((example) => (
          <Link key={example} href={WAYS.search(example)} class="chip">
            {example}
          </Link>
        ))}
      </p>
      <Shown asked={stats} bars={2}>
        {(data) =>
          data.documents === 0 ? (
            <Empty title={words.nothing} advice={words.nothingAdvice} />
          ) : (
            <Contents stats={data} />
          )
        }
      </Shown>
      <Drop stored={() => stats.retry()} />
    </div>
  );
}

function Contents({ stats }: { stats: Answer<"/api/v1/stats"> }) {
  const words = useWords(START);
  const facts: [string, string, string][] = [
    [counted(stats.documents), words.documents, WAYS.documents()],
    [counted(stats.measures), words.measures, WAYS.measures()],
    [counted(stats.bodies), words.bodies, WAYS.search("")],
    [counted(stats.programs), words.programs, WAYS.search("")],
  ];
  const ways = [
    ["/matrix", words.matrixWay],
    ["/network", words.networkWay],
    ["/timeline", words.timelineWay],
  ] as const;
  const there = ways.filter(([path]) => VIEWS.some((view) => view.path === path));
  return (
    <>
      <dl class="facts">
        {facts.map(([count, name, way]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="number">{way.endsWith("search") ? count : <Link href={way}>{count}</Link>}</dd>
          </div>
        ))}
        {stats.first_issued_on && stats.last_issued_on && (
          <div class="span">
            <dt>{words.fresh}</dt>
            <dd class="number">{words.freshSpan(stats.first_issued_on.slice(0, 4), stats.last_issued_on)}</dd>
          </div>
        )}
      </dl>
      {there.length > 0 && (
        <nav class="ways" aria-label={words.ways}>
          {there.map(([path, name]) => (
            <Link key={path} href={path} class="sheet">
              {name}
            </Link>
          ))}
        </nav>
      )}
      <Newest />
    </>
  );
}

function Newest() {
  const words = useWords(START);
  const newest = useAnswer("/api/v1/documents", { query: { limit: 5, sort: "-issued_on", status: "ingested" } });
  return (
    <section class="newest">
      <h2>{words.freshest}</h2>
      <Shown asked={newest} bars={3}>
        {(list) => (
          <ul>
            {list.items.map((document) => (
              <li key={document.id}>
                <span class="number soft">{document.issued_on ?? "—"}</span>
                <Link href={WAYS.reader(document.id)}>
                  <bdi>{titled(document.title)}</bdi>
                </Link>
                <span class="soft small">{document.issuers.join("、")}</span>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}
