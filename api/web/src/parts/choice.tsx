import { useWords } from "@/words";

import { PARTS } from "./words";

export interface Option {
  value: string;
  name: string;
}

/** One of some, or all. */
export function Choice({
  name,
  value,
  options,
  set,
  all,
}: {
  name: string;
  value: string;
  options: readonly Option[];
  set: (value: string) => void;
  /** What no choice is called; null where there must be one. */
  all?: string | null;
}) {
  const words = useWords(PARTS);
  return (
    <label class="field">
      {name}
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {all !== null && <option value="">{all ?? words.all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
        {value && !options.some((option) => option.value === value) && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
