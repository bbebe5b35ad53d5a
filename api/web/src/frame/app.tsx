import { Suspense, useEffect, useRef } from "preact/compat";
import { matchRoute, Route, Switch, useLocation, useRouter } from "wouter-preact";

import { Empty, Waiting } from "@/parts/states";
import { useWords } from "@/words";

import { Boundary } from "./boundary";
import { Head } from "./head";
import { VIEWS } from "./views";
import { FRAME } from "./words";

export function App() {
  const words = useWords(FRAME);
  const [path] = useLocation();
  const { parser } = useRouter();
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  const wide = VIEWS.some((view) => view.wide && matchRoute(parser, view.path, path)[0]);
  useEffect(() => {
    // A new view is a new page: it begins at its top, and a screen reader at its heading.
    if (last.current === path) return;
    last.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Head />
      <main id="main" class={wide ? "main wide" : "main"} tabIndex={-1} ref={main}>
        <Boundary key={path}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {VIEWS.map(({ path: at, view }) => (
                <Route key={at} path={at} component={view} />
              ))}
              <Route>
                <Empty title={words.nowhere} advice={words.nowhereAdvice} />
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
      </main>
    </>
  );
}
