/** The filters that dates and figures have in common, and how they are asked. */
import { useAsking } from "@/frame/ways";
import { NameField } from "@/parts/namefield";
import { Picker } from "@/parts/picker";
import { useWords } from "@/words";

import { TIMELINE } from "./words";

/** The filters of the address that are set, by name. */
export function picked(query: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? ""]] : [])));
}

/** Whose dates or figures: a program, a body, a place, a document. */
export function About({ place = false }: { place?: boolean }) {
  const words = useWords(TIMELINE);
  const [query, change] = useAsking();
  const set = (name: string) => (value: string) => change({ [name]: value, cell: null });
  const field = (name: string) => query.get(name) ?? "";
  return (
    <>
      <NameField label="Program" name={words.program} value={field("program")} set={set("program")} />
      <NameField label="Actor" name={words.owner} value={field("owner")} set={set("owner")} />
      {place && field("place") && (
        <NameField label="Place" name={words.place} value={field("place")} set={set("place")} />
      )}
      <Picker name={words.document} value={field("document")} set={set("document")} />
    </>
  );
}

/** A text that is given when the field is left or Enter is pressed. */
export function TextField({
  name,
  value,
  set,
  hint,
}: {
  name: string;
  value: string;
  set: (value: string) => void;
  hint?: string;
}) {
  return (
    <label class="field short">
      {name}
      <input
        type="search"
        placeholder={hint}
        value={value}
        autocomplete="off"
        onChange={(event) => set(event.currentTarget.value.trim())}
      />
    </label>
  );
}
