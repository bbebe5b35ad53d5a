import { useEffect, useRef } from "preact/hooks";
import { Link, useLocation } from "wouter-preact";

import { SearchBox } from "@/parts/searchbox";
import { useWords } from "@/words";

import { prefer, type Theme, usePreferences } from "./preferences";
import { VIEWS } from "./views";
import { WAYS } from "./ways";
import { FRAME } from "./words";

const NEXT: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const THEME_MARK: Record<Theme, string> = { auto: "◑", light: "☀", dark: "☾" };

export function Head() {
  const words = useWords(FRAME);
  const { language, theme } = usePreferences();
  const [path] = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the views do not all fit, the one that is shown is in sight.
    const here = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - nav.current.clientWidth / 2;
  }, [path, language]);
  return (
    <header class="head">
      <Link href={WAYS.start()} class="brand">
        <img src="/icon.svg" alt="" />
        {words.brand}
      </Link>
      <nav class="nav" aria-label={words.views} ref={nav}>
        {VIEWS.map(
          ({ path: way, name }) =>
            name && (
              <Link key={way} href={way} aria-current={path === way || path.startsWith(`${way}/`) ? "page" : undefined}>
                {words.names[name]}
              </Link>
            ),
        )}
      </nav>
      {path !== "/" && <SearchBox />}
      <div class="switches">
        <button
          type="button"
          class="button bare"
          lang={language === "zh" ? "en" : "zh-CN"}
          aria-label={words.languageLabel}
          onClick={() => prefer({ language: language === "zh" ? "en" : "zh" })}
        >
          {words.language}
        </button>
        <button
          type="button"
          class="button bare"
          aria-label={words.themeLabel(words.theme[theme])}
          title={words.themeLabel(words.theme[theme])}
          onClick={() => prefer({ theme: NEXT[theme] })}
        >
          {THEME_MARK[theme]}
        </button>
      </div>
    </header>
  );
}
