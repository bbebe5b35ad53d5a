import { useEffect, useId, useState } from "preact/hooks";

import { useAnswer } from "@/client";
import { useSettled } from "./searchbox";

/** A document by words of its title; its id is what is given on. */
export function Picker({ name, value, set }: { name: string; value: string; set: (id: string) => void }) {
  const list = useId();
  const known = useAnswer(value ? "/api/v1/documents/{id}" : null, { path: { id: value } });
  const title = known.data?.document.id === value ? (known.data.document.title ?? "") : "";
  const [text, setText] = useState(title);
  const settled = useSettled(text.trim());
  const found = useAnswer(settled && settled !== title ? "/api/v1/documents" : null, {
    query: { words: settled.slice(0, 100), status: "ingested", limit: 12 },
  });
  useEffect(() => setText(title), [title]);
  const give = (typed: string) => {
    const chosen = found.data?.items.find((each) => each.title === typed);
    if (chosen) set(chosen.id);
    else if (!typed.trim()) set("");
  };
  return (
    <label class="field picker">
      {name}
      <input
        type="search"
        list={list}
        value={text}
        autocomplete="off"
        onInput={(event) => {
          setText(event.currentTarget.value);
          give(event.currentTarget.value);
        }}
      />
      <datalist id={list}>
        {found.data?.items.map((each) => (
          <option key={each.id} value={each.title ?? each.id}>
            {each.issued_on ?? ""}
          </option>
        ))}
      </datalist>
    </label>
  );
}
