import { useEffect, useRef, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { useSWRConfig } from "swr";

import type { Schemas } from "@/client";
import { sendDocuments } from "@/client/sending";
import type { WriteFault } from "@/client/writing";
import { WAYS } from "@/frame/ways";
import { Unwritten } from "@/parts/keyform";
import { titled, useWords } from "@/words";

import { DROP } from "./drop-words";

type Job = Schemas["Job"];
type FileOutcome = Job["files"][number];

/** A step of a job as its events tell it. */
interface Progress {
  job: Job["job"];
  file: FileOutcome | null;
}

/** Files from the reader's disk into the graph: chosen or dropped, with what became of each. */
export function Drop({ stored }: { stored: () => void }) {
  const words = useWords(DROP);
  const { mutate } = useSWRConfig();
  const [over, setOver] = useState(false);
  const [job, setJob] = useState<Job | null>(null);
  const [fault, setFault] = useState<WriteFault | null>(null);
  const [waiting, setWaiting] = useState<File[]>([]);
  const input = useRef<HTMLInputElement>(null);

  const send = async (files: File[]) => {
    if (files.length === 0) return;
    setFault(null);
    setJob(null);
    setWaiting(files);
    const sent = await sendDocuments(files);
    if ("job" in sent) {
      setWaiting([]);
      setJob(sent.job);
    } else {
      setFault(sent);
    }
  };

  const id = job?.job.id;
  useEffect(() => {
    if (!id) return;
    const events = new EventSource(`/api/v1/jobs/${id}/events`);
    const heard = (event: MessageEvent<string>) => {
      const step = JSON.parse(event.data) as Progress;
      setJob((now) => now && withStep(now, step));
      if (["done", "cancelled", "failed"].includes(step.job.state)) {
        events.close();
        // Everything that was asked before may have another answer now.
        void mutate(() => true);
        stored();
      }
    };
    events.addEventListener("job", heard);
    events.addEventListener("file", heard);
    return () => events.close();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is told at the end does not begin it anew
  }, [id]);

  return (
    <section class="drop" aria-label={words.title}>
      <div
        class={over ? "ground over" : "ground"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void send([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <h2>{words.title}</h2>
        <p class="soft small">{words.formats}</p>
        <input
          ref={input}
          type="file"
          class="unseen"
          aria-label={words.choose}
          tabIndex={-1}
          multiple
          accept=".txt,.md,.html,.htm,.mhtml,.docx,.pdf,.json"
          onChange={(event) => {
            void send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
      </div>
      {fault && <Unwritten fault={fault} go={() => void send(waiting)} />}
      {job && <Outcomes job={job} />}
    </section>
  );
}

function Outcomes({ job }: { job: Job }) {
  const words = useWords(DROP);
  const { done, total, state } = job.job;
  const open = state === "queued" || state === "running";
  return (
    <div class="outcomes">
      <p role="status">{open ? words.reading(done, total) : words.ended(total - job.job.failed, job.job.failed)}</p>
      {open && <progress value={done} max={total} aria-label={words.reading(done, total)} />}
      <ul>
        {job.files.map((file) => (
          <li key={file.name}>
            <bdi>{file.name}</bdi>
            <span class={file.state === "failed" ? "failed" : "soft"}>{words.states[file.state]}</span>
            {file.documents.map((document) => (
              <Link key={document.id} href={WAYS.reader(document.id)}>
                <bdi>{titled(document.title)}</bdi>
              </Link>
            ))}
            {file.reason && (
              <p class="small">
                {file.reason} {file.place} {file.hint}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function withStep(job: Job, step: Progress): Job {
  const { file } = step;
  return { job: step.job, files: file ? job.files.map((each) => (each.name === file.name ? file : each)) : job.files };
}
