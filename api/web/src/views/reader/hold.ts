const WHILE = 700;
const TAKEN = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Brings an element into sight and keeps it there for a moment: lines take their true height only as they come near, so
 * that what stands further down moves. Ends as soon as the reader scrolls, presses a key, or with what it gives back.
 */
export function holdInSight(find: () => Element | null): () => void {
  const begun = performance.now();
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    for (const taken of TAKEN) removeEventListener(taken, end);
  };
  const step = () => {
    find()?.scrollIntoView({ block: "start" });
    if (performance.now() - begun < WHILE) frame = requestAnimationFrame(step);
    else end();
  };
  for (const taken of TAKEN) addEventListener(taken, end, { passive: true });
  step();
  return end;
}
