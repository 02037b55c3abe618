import { cell, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** Members that went from one vote to another. */
export interface Movement {
  readonly before: string;
  readonly after: string;
  readonly members: number;
  readonly isSame: boolean;
}

/** A square table: the first vote down, the second across; members that did not move stand on the diagonal. */
export function drawVoteMovement(
  movements: readonly Movement[],
  votes: readonly string[],
  axes: readonly [string, string],
): Draw {
  return (document, width) => {
    const narrow = width < 600;
    const marginLeft = narrow ? 84 : 130;
    const filled = movements.filter(({ members }) => members > 0);
    const groups = [
      { rows: filled.filter(({ isSame }) => isSame), fill: colour("none"), ink: colour("on-none") },
      {
        rows: filled.filter(({ isSame }) => !isSame),
        fill: colour("signatory"),
        ink: colour("on-signatory"),
      },
    ];
    return plotSvg(document, {
      width,
      height: (narrow ? 56 : 40) + votes.length * 50,
      marginTop: narrow ? 60 : 44,
      marginLeft,
      marginRight: 2,
      marginBottom: 2,
      padding: 0.06,
      x: { domain: votes, axis: null },
      y: { domain: votes, axis: null },
      marks: [
        ...groups.flatMap(({ rows, fill, ink }) => [
          cell(rows, {
            x: "after",
            y: "before",
            fill,
            rx: 3,
            title: ({ before, after, members }: Movement) => `${before} then ${after}: ${members}`,
          }),
          text(rows, {
            x: "after",
            y: "before",
            text: ({ members }: Movement) => String(members),
            fill: ink,
            fontSize: 15,
            fontWeight: "bold",
          }),
        ]),
        text(votes, {
          x: (vote: string) => vote,
          frameAnchor: "top",
          dy: -6,
          lineAnchor: "bottom",
          lineWidth: narrow ? 4 : 20,
          text: (vote: string) => vote,
          fontSize: 12,
        }),
        text(votes, {
          y: (vote: string) => vote,
          frameAnchor: "left",
          textAnchor: "end",
          dx: -8,
          text: (vote: string) => vote,
          fontSize: 12,
        }),
        text([axes[1]], {
          frameAnchor: "top",
          dy: narrow ? -48 : -32,
          text: (value: string) => `${value} →`,
          fontSize: 12,
          fill: colour("muted"),
        }),
        text([axes[0]], {
          frameAnchor: "top-left",
          textAnchor: narrow ? "start" : "end",
          dx: narrow ? -marginLeft : -8,
          dy: narrow ? -48 : -16,
          text: (value: string) => `${value} ↓`,
          fontSize: 12,
          fill: colour("muted"),
        }),
      ],
    });
  };
}
