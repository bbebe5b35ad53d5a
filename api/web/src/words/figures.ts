/** Figures and periods are named by what they are worth, `>=|90|%`, `2021-01-01/2021-12-31`; here in words. */
import type { Language } from "@/frame/preferences";

import { spanOf } from "./spans";

const SAID: Record<Language, Record<string, (figure: string) => string>> = {
  zh: {
    "<=": (figure) => `不超过${figure}`,
    "<": (figure) => `不足${figure}`,
    ">": (figure) => `超过${figure}`,
    ">=": (figure) => `${figure}以上`,
    "~": (figure) => `${figure}左右`,
  },
  en: {
    "<=": (figure) => `at most ${figure}`,
    "<": (figure) => `under ${figure}`,
    ">": (figure) => `over ${figure}`,
    ">=": (figure) => `at least ${figure}`,
    "~": (figure) => `about ${figure}`,
  },
};

/** An entity's name as a reader reads it: that of a figure or a period in words, any other as it is. */
export function nameIn(language: Language, label: string, name: string): string {
  if (label === "Metric") return figureIn(language, name);
  if (label === "Period") return spanOf(...(name.split("/") as [string, string]));
  return name;
}

function figureIn(language: Language, name: string): string {
  const [comparator = "", value, unit] = name.split("|");
  if (value === undefined || unit === undefined) return name;
  const written = value
    .split("-")
    .map((each) => numberIn(language, each))
    .join("–");
  return (SAID[language][comparator] ?? ((figure: string) => figure))(written + unit);
}

function numberIn(language: Language, text: string): string {
  const value = Number(text);
  if (!text || Number.isNaN(value)) return text;
  const by = language === "en" || value < 10_000 ? 1 : value < 100_000_000 ? 10_000 : 100_000_000;
  const written = (value / by).toLocaleString("en-US", { maximumFractionDigits: 6, useGrouping: language === "en" });
  return written + (by === 1 ? "" : by === 10_000 ? "万" : "亿");
}
