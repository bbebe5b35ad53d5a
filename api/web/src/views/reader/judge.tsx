import { useId, useState } from "preact/hooks";

import { useAnswer } from "@/client";
import { judgeFact, type Said, withdrawJudgement } from "@/client/judging";
import type { WriteFault } from "@/client/writing";
import { Unwritten } from "@/parts/keyform";
import { PARTS } from "@/parts/words";
import { useWords } from "@/words";

import type { Fact } from "./load";
import { READER } from "./words";

const KEPT = "zhengmai-author";

interface Props {
  fact: Fact;
  name: string;
  changed: () => void;
}

/** Lets a reader say that a fact is wrong, or take that back. */
export function Judge({ fact, name, changed }: Props) {
  return fact.judgement_id && fact.judged === "wrong" ? (
    <Verdict id={fact.judgement_id} changed={changed} />
  ) : (
    <Ask fact={fact} name={name} changed={changed} />
  );
}

function Verdict({ id, changed }: { id: string; changed: () => void }) {
  const words = useWords(READER);
  const parts = useWords(PARTS);
  const { data } = useAnswer("/api/v1/judgements/{id}", { path: { id } });
  const [fault, setFault] = useState<WriteFault | null>(null);
  const withdraw = async () => {
    const failed = await withdrawJudgement(id);
    setFault(failed);
    if (!failed) changed();
  };
  return (
    <div class="judged small">
      <span class="verdict">{parts.judgedWrong}</span>
      {data?.note && (
        <q>
          <bdi>{data.note}</bdi>
        </q>
      )}
      {data && <span class="soft">{[data.author, data.at.slice(0, 10)].filter(Boolean).join(" · ")}</span>}
      <button type="button" class="button bare slim" onClick={() => void withdraw()}>
        {words.withdraw}
      </button>
      {fault && <Unwritten fault={fault} go={() => void withdraw()} />}
    </div>
  );
}

function Ask({ fact, name, changed }: Props) {
  const words = useWords(READER);
  const [open, setOpen] = useState(false);
  const form = useId();
  return (
    <>
      <button
        type="button"
        class="button bare slim"
        aria-label={words.wrongOf(name)}
        aria-expanded={open}
        aria-controls={open ? form : undefined}
        onClick={() => setOpen(!open)}
      >
        {words.wrong}
      </button>
      {open && <Form id={form} fact={fact} close={() => setOpen(false)} changed={changed} />}
    </>
  );
}

function Form({ id, fact, close, changed }: { id: string; fact: Fact; close: () => void; changed: () => void }) {
  const words = useWords(READER);
  const [note, setNote] = useState("");
  const [author, setAuthor] = useState(() => localStorage.getItem(KEPT) ?? "");
  const [fault, setFault] = useState<WriteFault | null>(null);
  const send = async () => {
    localStorage.setItem(KEPT, author.trim());
    const failed = await judgeFact(said(fact, note.trim(), author.trim()));
    setFault(failed);
    if (failed) return;
    close();
    changed();
  };
  return (
    <div class="judging" id={id}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label class="field">
          {words.why}
          <textarea rows={2} maxLength={2000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <label class="field">
          {words.who}
          <input
            maxLength={200}
            autocomplete="name"
            value={author}
            onInput={(event) => setAuthor(event.currentTarget.value)}
          />
        </label>
        <div class="chips">
          <button type="submit" class="button first">
            {words.keep}
          </button>
          <button type="button" class="button" onClick={close}>
            {words.cancel}
          </button>
        </div>
        <p class="soft small">{words.keptApart}</p>
      </form>
      {fault && <Unwritten fault={fault} go={() => void send()} />}
    </div>
  );
}

function said(fact: Fact, note: string, author: string): Said {
  return {
    document_id: fact.document_id,
    fact: fact.fact as Said["fact"],
    id: fact.id,
    start: fact.start,
    end: fact.end,
    measure_id: fact.measure_id ?? null,
    role: fact.role ?? null,
    relation: fact.relation ?? null,
    verdict: "wrong",
    note: note || null,
    author: author || null,
  };
}
