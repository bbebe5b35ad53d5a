/** A period as short as it can be written: 2025, 2021–2025, 2025-03, 2025-01–2025-06, 2025-03-18. */
export function spanOf(start: string | null | undefined, end: string | null | undefined): string {
  if (!start || !end) return start || end ? `${start ?? "…"}–${end ?? "…"}` : "";
  if (start === end) return start;
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  if (start.endsWith("-01-01") && end.endsWith("-12-31")) return first === last ? first : `${first}–${last}`;
  if (start.endsWith("-01") && isMonthEnd(end)) {
    const [from, to] = [start.slice(0, 7), end.slice(0, 7)];
    return from === to ? from : `${from}–${to}`;
  }
  return `${start}–${end}`;
}

function isMonthEnd(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() + 86_400_000).getUTCDate() === 1;
}
