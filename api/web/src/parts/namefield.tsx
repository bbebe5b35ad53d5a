import { useEffect, useId, useState } from "preact/hooks";

import { useAnswer } from "@/client";
import { isId } from "@/frame/ways";

import { useSettled } from "./searchbox";

/** A name in any form, with what it may become while it is typed; given on Enter, or when the field is left. */
export function NameField({
  label,
  name,
  value,
  set,
}: {
  label: "Actor" | "Program" | "Place";
  name: string;
  value: string;
  set: (value: string) => void;
}) {
  const named = useName(value);
  const [text, setText] = useState(named);
  const list = useId();
  const settled = useSettled(text.trim());
  const found = useAnswer(settled && settled !== named ? "/api/v1/suggest" : null, {
    query: { q: settled.slice(0, 200), label, limit: 10 },
  });
  useEffect(() => setText(named), [named]);
  const give = () => {
    if (text.trim() !== named) set(text.trim());
  };
  return (
    <label class="field">
      {name}
      <input
        type="search"
        list={list}
        value={text}
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={give}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) give();
        }}
      />
      <datalist id={list}>
        {found.data?.items.map((each) => (
          <option key={each.id} value={each.name}>
            {each.part_of ?? ""}
          </option>
        ))}
      </datalist>
    </label>
  );
}

/** What a field shows for its value: the name of an id, and a name as it is. */
export function useName(value: string): string {
  const coded = isId(value);
  const known = useAnswer(coded ? "/api/v1/entities/{id}" : null, { path: { id: value } });
  return coded ? (known.data?.entity.name ?? "") : value;
}
