/** The marks as they are read: in rows of 8 px, each from the left. */
export function inReadingOrder(marks: readonly Element[]): readonly Element[] {
  return marks
    .map((mark) => ({ mark, place: mark.getBoundingClientRect() }))
    .toSorted((a, b) => rowOf(a.place) - rowOf(b.place) || a.place.left - b.place.left)
    .map(({ mark }) => mark);
}

function rowOf({ top }: DOMRect): number {
  return Math.round(top / 8);
}

const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
]);

/** The mark to which a key leads from `told`, round at the ends; null where the key leads nowhere. */
export function markAt<Mark>(marks: readonly Mark[], told: Mark | null, key: string): Mark | null {
  if (key === "Home") return marks[0] ?? null;
  if (key === "End") return marks.at(-1) ?? null;
  const step = steps.get(key);
  if (step === undefined) return null;
  const from = told === null ? Math.min(0, -step) : marks.indexOf(told);
  return marks.at((from + step) % marks.length) ?? null;
}
