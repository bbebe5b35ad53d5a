import { useEffect, useId, useState } from "preact/hooks";
import { useLocation } from "wouter-preact";

import { type Suggestion, useAnswer } from "@/client";
import { wayOf, WAYS } from "@/frame/ways";
import { FRAME } from "@/frame/words";
import { useWords } from "@/words";
import { called, TERMS } from "@/words/terms";

const PAUSE = 120;

/** `text` once it has not changed for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** One box over everything: names in any form, pinyin, words, and questions. */
export function SearchBox({ grand = false, initial = "" }: { grand?: boolean; initial?: string }) {
  const words = useWords(FRAME);
  const terms = useWords(TERMS);
  const [, go] = useLocation();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useId();
  const settled = useSettled(text.trim());
  const found = useAnswer(settled ? "/api/v1/suggest" : null, { query: { q: settled.slice(0, 200), limit: 8 } });
  const names: Suggestion[] = settled && text.trim() ? (found.data?.items ?? []) : [];
  const count = text.trim() ? names.length + 1 : 0;
  const take = (index: number) => {
    const chosen = names[index];
    setOpen(false);
    setAt(-1);
    if (chosen) {
      if (!grand) setText("");
      go(wayOf(chosen.label, chosen.id));
    } else if (text.trim()) {
      go(WAYS.search(text.trim()));
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (count) setAt((now) => (now + step + count + (now < 0 && step < 0 ? 1 : 0)) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      take(open && at >= 0 ? at : names.length);
    } else if (event.key === "Escape") {
      if (open) event.stopPropagation();
      setOpen(false);
      setAt(-1);
    }
  };
  const shown = open && count > 0;
  return (
    <div class={grand ? "searchbox grand" : "searchbox"} role="search">
      <input
        type="text"
        role="combobox"
        aria-label={words.search}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={grand ? words.searchHint : words.search}
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <div class="options" role="listbox" id={list} aria-label={words.search} hidden={!shown}>
        {shown &&
          names.map((name, index) => (
            <div
              key={name.id}
              role="option"
              id={`${list}-${index}`}
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                take(index);
              }}
            >
              <bdi>{name.name}</bdi>
              {name.form !== name.name && <span class="soft small">{words.formOf(name.form)}</span>}
              <span class="kind">{[name.part_of, called(terms.label, name.label)].filter(Boolean).join(" · ")}</span>
            </div>
          ))}
        {shown && (
          <div
            role="option"
            id={`${list}-${names.length}`}
            aria-selected={at === names.length}
            onMouseDown={(event) => {
              event.preventDefault();
              take(names.length);
            }}
          >
            <span>{words.fullText(text.trim())}</span>
          </div>
        )}
      </div>
    </div>
  );
}
