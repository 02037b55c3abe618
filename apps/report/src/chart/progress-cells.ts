import { cell, type Markish, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import { markParticipants } from "./mark-participants.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";
import { reportedLook } from "./reported-look.js";
import { tileScale } from "./tile-scale.js";

/** One of the instruments asked for. `participantId` is null for one that is missing. */
export interface ProgressCell {
  readonly position: number;
  readonly participantId: string | null;
  readonly name: string | null;
  readonly state: "verified" | "reported" | "missing";
}

const plain = { dash: "none", edgeWidth: 1 } as const;
const looks = {
  verified: { fill: colour("consent"), edge: colour("consent"), ink: colour("on-consent"), ...plain },
  reported: reportedLook,
  missing: { fill: colour("none"), edge: colour("none-edge"), ink: colour("on-none"), ...plain },
} as const;

const states = ["verified", "reported", "missing"] as const;

/** Between cells, as a share of the step: room for three letters of 12 px in a twentieth of a page. */
const PADDING = 0.08;

/** As many cells as instruments are asked for, filled in the order of their deposit, each with its State's code. */
export function drawProgressCells(cells: readonly ProgressCell[]): Draw {
  return (document, width) => {
    const columns = isNarrow(width) ? 8 : 20;
    const rows = Math.ceil(cells.length / columns);
    return plotSvg(document, {
      width,
      height: Math.round(rows * (width / columns)),
      margin: 1,
      x: tileScale(columns, PADDING),
      y: tileScale(rows, PADDING),
      marks: states.map((state) =>
        cellsOf(
          cells.filter((each) => each.state === state),
          state,
          columns,
        ),
      ),
    });
  };
}

function cellsOf(cells: readonly ProgressCell[], state: ProgressCell["state"], columns: number): Markish {
  const { fill, edge, ink, dash, edgeWidth } = looks[state];
  const shared = {
    x: ({ position }: ProgressCell) => (position - 1) % columns,
    y: ({ position }: ProgressCell) => Math.floor((position - 1) / columns),
    render: markParticipants(cells),
  };
  return [
    cell(cells, {
      ...shared,
      fill,
      stroke: edge,
      strokeWidth: edgeWidth,
      strokeDasharray: dash,
      rx: 3,
      title: ({ position, name }: ProgressCell) =>
        `${position}: ${name === null ? "missing" : `${name}, ${state}`}`,
    }),
    text(cells, {
      ...shared,
      text: ({ participantId, position }: ProgressCell) => participantId ?? String(position),
      fill: ink,
      fontSize: 12,
    }),
  ];
}
