import { cell, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { markParticipants } from "./mark-participants.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** One of the instruments asked for. `participantId` is null for one that is missing. */
export interface ProgressCell {
  readonly position: number;
  readonly participantId: string | null;
  readonly name: string | null;
  readonly state: "verified" | "reported" | "missing";
}

const looks = {
  verified: { fill: colour("consent"), edge: colour("consent"), ink: colour("on-consent"), dash: "none" },
  reported: { fill: colour("reported"), edge: colour("strong"), ink: colour("on-reported"), dash: "4 3" },
  missing: { fill: colour("none"), edge: colour("none-edge"), ink: colour("on-none"), dash: "none" },
} as const;

/** As many cells as instruments are asked for, filled in the order of their deposit, each with its State's code. */
export function drawProgressCells(cells: readonly ProgressCell[]): Draw {
  return (document, width) => {
    const columns = width >= 600 ? 20 : 8;
    const rows = Math.ceil(cells.length / columns);
    const size = width / columns;
    const x = (each: ProgressCell) => (each.position - 1) % columns;
    const y = (each: ProgressCell) => Math.floor((each.position - 1) / columns);
    const title = ({ position, name, state }: ProgressCell) =>
      `${position}: ${name === null ? "missing" : `${name}, ${state}`}`;
    const groups = (["verified", "reported", "missing"] as const).map((state) => ({
      state,
      rows: cells.filter((each) => each.state === state),
    }));
    return plotSvg(document, {
      width,
      height: Math.round(rows * size),
      margin: 1,
      x: { axis: null, domain: sequence(columns), round: false, paddingInner: 0.14, paddingOuter: 0 },
      y: { axis: null, domain: sequence(rows), round: false, paddingInner: 0.14, paddingOuter: 0 },
      marks: groups.flatMap(({ state, rows: own }) => {
        const look = looks[state];
        const drawn = cell(own, {
          x,
          y,
          fill: look.fill,
          stroke: look.edge,
          strokeWidth: state === "reported" ? 1.6 : 1,
          strokeDasharray: look.dash,
          rx: 3,
          title,
          render: markParticipants(own),
        });
        const label = (each: ProgressCell) => each.participantId ?? String(each.position);
        const weight = state === "missing" ? "normal" : "bold";
        const ink = { fill: look.ink, fontSize: 12, fontWeight: weight } as const;
        return [drawn, text(own, { x, y, text: label, ...ink, render: markParticipants(own) })];
      }),
    });
  };
}

function sequence(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
