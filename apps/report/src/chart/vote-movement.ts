import { cell, type Markish, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import { colour, inkOn, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** Members that went from one vote to another. */
export interface Movement {
  readonly before: string;
  readonly after: string;
  readonly members: number;
  readonly isSame: boolean;
}

export interface MovementOptions {
  readonly movements: readonly Movement[];
  /** In the order in which they stand down and across. */
  readonly votes: readonly string[];
  /** What was voted on. */
  readonly first: string;
  readonly second: string;
}

/** A square table: the first vote down, the second across; members that did not move stand on the diagonal. */
export function drawVoteMovement(options: MovementOptions): Draw {
  const { movements, votes } = options;
  return (document, width) => {
    const narrow = isNarrow(width);
    const filled = movements.filter(({ members }) => members > 0);
    return plotSvg(document, {
      width,
      height: (narrow ? 56 : 40) + votes.length * 50,
      marginTop: narrow ? 60 : 44,
      marginLeft: leftOf(narrow),
      marginRight: 2,
      marginBottom: 2,
      padding: 0.06,
      x: { domain: votes, axis: null },
      y: { domain: votes, axis: null },
      marks: [
        counts(
          filled.filter(({ isSame }) => isSame),
          "none",
        ),
        counts(
          filled.filter(({ isSame }) => !isSame),
          "signatory",
        ),
        voteNames(votes, narrow),
        axisNames(options, narrow),
      ],
    });
  };
}

/** Room for the names of the votes down the side. */
function leftOf(narrow: boolean): number {
  return narrow ? 84 : 130;
}

function counts(movements: readonly Movement[], token: Token): Markish {
  const place = { x: "after", y: "before" } as const;
  return [
    cell(movements, {
      ...place,
      fill: colour(token),
      rx: 3,
      title: ({ before, after, members }: Movement) => `${before} then ${after}: ${members}`,
    }),
    text(movements, {
      ...place,
      text: ({ members }: Movement) => String(members),
      fill: colour(inkOn(token)),
      fontSize: 15,
      fontWeight: "bold",
    }),
  ];
}

function voteNames(votes: readonly string[], narrow: boolean): Markish {
  const name = (vote: string) => vote;
  return [
    text(votes, {
      x: name,
      frameAnchor: "top",
      dy: -6,
      lineAnchor: "bottom",
      lineWidth: narrow ? 4 : 20,
      text: name,
      fontSize: 12,
    }),
    text(votes, { y: name, frameAnchor: "left", textAnchor: "end", dx: -8, text: name, fontSize: 12 }),
  ];
}

function axisNames({ first, second }: MovementOptions, narrow: boolean): Markish {
  const look = { text: (words: string) => words, fontSize: 12, fill: colour("muted") } as const;
  return [
    text([`${second} →`], { ...look, frameAnchor: "top", dy: narrow ? -48 : -32 }),
    text([`${first} ↓`], {
      ...look,
      frameAnchor: "top-left",
      textAnchor: narrow ? "start" : "end",
      dx: narrow ? -leftOf(narrow) : -8,
      dy: narrow ? -48 : -16,
    }),
  ];
}
