import { textRoom } from "./fit-text.js";

export interface LabelPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** Where a label goes beside its point: a shift in px and how the text is anchored there. */
export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/**
 * A place for each label in which it covers neither an earlier label, nor a point, nor what is `taken` already, and
 * stays within the width; null where there is none. Labels that matter most come first.
 */
export function placeLabels(
  points: readonly LabelPoint[],
  width: number,
  taken: readonly Box[] = [],
): readonly (LabelPlace | null)[] {
  const boxes: Box[] = points.map(({ x, y }) => ({ x1: x - 6, x2: x + 6, y1: y - 6, y2: y + 6 }));
  boxes.push(...taken);
  return points.map((point, index) => {
    const others = boxes.filter((_, other) => other !== index);
    const found = placesFor(point, width).find((place) => {
      const box = boxOf(point, place);
      return box.x1 >= 0 && box.x2 <= width && !others.some((other) => overlap(box, other));
    });
    if (found === undefined) return null;
    boxes.push(boxOf(point, found));
    return found;
  });
}

/** Beside the point, else above or below it, moved so far as the edges ask. */
function placesFor(point: LabelPoint, width: number): readonly LabelPlace[] {
  const half = widthOf(point) / 2;
  const dx = Math.min(Math.max(point.x, half), width - half) - point.x;
  return [
    { dx: 9, dy: 0, anchor: "start" },
    ...[-13, 14, -27, 28].map((dy) => ({ dx, dy, anchor: "middle" as const })),
    { dx: -9, dy: 0, anchor: "end" },
  ];
}

function widthOf({ label }: LabelPoint): number {
  return textRoom(label.length);
}

function boxOf({ x, y, label }: LabelPoint, { dx, dy, anchor }: LabelPlace): Box {
  const width = widthOf({ x, y, label });
  const x1 = x + dx - (anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width);
  return { x1, x2: x1 + width, y1: y + dy - 7, y2: y + dy + 7 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 + 8 && b.x1 < a.x2 + 8 && a.y1 < b.y2 && b.y1 < a.y2;
}
