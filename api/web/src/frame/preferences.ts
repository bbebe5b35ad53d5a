/** What a reader has chosen for themselves: language and light or dark, kept in this browser. */
import { useSyncExternalStore } from "preact/compat";

export type Language = "zh" | "en";
export type Theme = "auto" | "light" | "dark";

interface Preferences {
  language: Language;
  theme: Theme;
}

const NAME = "zhengmai-preferences";
const listeners = new Set<() => void>();
let current: Preferences = read();

function read(): Preferences {
  const first: Preferences = { language: "zh", theme: "auto" };
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? "{}") as Partial<Preferences>;
    return {
      language: kept.language === "en" ? "en" : first.language,
      theme: kept.theme === "light" || kept.theme === "dark" ? kept.theme : first.theme,
    };
  } catch {
    return first;
  }
}

export function applyPreferences(): void {
  const root = document.documentElement;
  root.lang = current.language === "zh" ? "zh-CN" : "en";
  if (current.theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = current.theme;
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(NAME, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows what was chosen until the page is left.
  }
  applyPreferences();
  for (const heard of listeners) heard();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    () => current,
  );
}

/** Whether the page is dark now, by choice or by the system. */
export function isDark(): boolean {
  return current.theme === "dark" || (current.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}
