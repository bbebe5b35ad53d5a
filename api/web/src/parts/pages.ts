import { useEffect, useState } from "preact/hooks";

interface Page<T> {
  items: T[];
  next?: string | null;
}

/** The rows of a list as far as they were asked for, and how to ask for those that follow. */
export function usePages<T>(first: Page<T>, more: (cursor: string) => Promise<Page<T>>) {
  const [later, setLater] = useState<T[]>([]);
  const [next, setNext] = useState(first.next);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    setLater([]);
    setNext(first.next);
  }, [first]);
  const go = async () => {
    if (!next) return;
    setBusy(true);
    setFault(null);
    try {
      const list = await more(next);
      setLater((rows) => [...rows, ...list.items]);
      setNext(list.next);
    } catch (error) {
      setFault(error as Error);
    }
    setBusy(false);
  };
  return { rows: [...first.items, ...later], next, busy, fault, go: () => void go() };
}
