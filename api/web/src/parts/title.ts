import { useEffect } from "preact/hooks";

/** Names the window after what it shows. */
export function useTitle(name: string | null | undefined): void {
  useEffect(() => {
    document.title = name ? `${name} · 政脉 Zhengmai` : "政脉 Zhengmai";
  }, [name]);
}
