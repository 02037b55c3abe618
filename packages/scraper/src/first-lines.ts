/** A line for each of the first `max` items and, where there are more, one that counts the others. */
export function firstLines<Item>(
  items: readonly Item[],
  max: number,
  lineOf: (item: Item) => string,
  more: (count: number) => string,
): readonly string[] {
  const others = items.length - max;
  return [...items.slice(0, max).map(lineOf), ...(others > 0 ? [more(others)] : [])];
}
