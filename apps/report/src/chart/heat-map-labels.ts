interface ColumnGroup {
  readonly label: string;
  readonly columns: readonly string[];
}

export interface PlacedLabel {
  /** In columns from the left. */
  readonly at: number;
  readonly label: string;
}

interface Start {
  readonly at: number;
}

/** 12 px text takes up to so many px a capital. */
export const CAPITAL = 8.2;

/** A label a column. */
export function columnLabels(
  groups: readonly ColumnGroup[],
  starts: readonly Start[],
): readonly PlacedLabel[] {
  return groups.flatMap(({ columns }, index) =>
    columns.map((label, place) => ({ at: (starts[index]?.at ?? 0) + place, label })),
  );
}

/** A label a group at its beginning, the largest groups first; one that would cover another or reach beyond the width is left out. */
export function groupLabels(
  groups: readonly ColumnGroup[],
  starts: readonly Start[],
  { unit, width }: { readonly unit: number; readonly width: number },
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const wanted = groups.map(({ label, columns }, index) => ({
    at: starts[index]?.at ?? 0,
    label,
    size: columns.length,
  }));
  const reach = ({ at, label }: PlacedLabel) => at * unit + label.length * CAPITAL + 4;
  for (const { at, label } of wanted.toSorted((a, b) => b.size - a.size)) {
    const own = { at, label };
    const isFree =
      reach(own) <= width + 4 &&
      placed.every((other) => reach(other) <= at * unit || reach(own) <= other.at * unit);
    if (isFree) placed.push(own);
  }
  return placed.toSorted((a, b) => a.at - b.at);
}
