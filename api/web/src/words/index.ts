/** Words in both languages. A view keeps its own beside it: `words.ts` with `zh` and `en` of one shape. */
import { usePreferences } from "@/frame/preferences";

export interface Both<T> {
  zh: T;
  en: T;
}

/** The words of the language that is chosen. */
export function useWords<T>(both: Both<T>): T {
  return both[usePreferences().language];
}

/** A document's title; of one without a title, which is called by its file, without the folders of that. */
export function titled(title: string | null | undefined): string {
  const file = /^\S*\/([^/]+\.[a-z]{2,5})$/i.exec(title ?? "");
  return file?.[1] ?? title ?? "";
}

/** A whole number as the language writes it: 12,345. */
export function counted(value: number): string {
  return value.toLocaleString("en-US");
}
