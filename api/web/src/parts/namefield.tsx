import { useEffect, useId, useState } from "preact/hooks";

import { useAnswer } from "@/client";

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
  const [text, setText] = useState(value);
  const list = useId();
  const settled = useSettled(text.trim());
  const found = useAnswer(settled && settled !== value ? "/api/v1/suggest" : null, {
    query: { q: settled.slice(0, 200), label, limit: 10 },
  });
  useEffect(() => setText(value), [value]);
  const give = () => {
    if (text.trim() !== value) set(text.trim());
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
