import { useState } from "preact/hooks";

import { keepKey, readKey } from "@/client/key";
import type { WriteFault } from "@/client/writing";
import { useWords } from "@/words";

import { PARTS } from "./words";

/** What kept something from being written: a key is asked for where that helps, and `go` tries once more. */
export function Unwritten({ fault, go }: { fault: WriteFault; go: () => void }) {
  const words = useWords(PARTS);
  if (fault.reason === "key") return <KeyForm wrong={readKey() !== null} go={go} />;
  return (
    <p class="state fault" role="alert">
      {fault.reason === "off" ? words.readOnly : fault.detail}
    </p>
  );
}

function KeyForm({ wrong, go }: { wrong: boolean; go: () => void }) {
  const words = useWords(PARTS);
  const [key, setKey] = useState("");
  return (
    <form
      class="state"
      onSubmit={(event) => {
        event.preventDefault();
        keepKey(key);
        go();
      }}
    >
      <p>{wrong ? words.wrongKey : words.needsKey}</p>
      <label class="field">
        {words.key}
        <input type="password" required autocomplete="off" value={key} onInput={(e) => setKey(e.currentTarget.value)} />
      </label>
      <button type="submit" class="button first">
        {words.go}
      </button>
    </form>
  );
}
