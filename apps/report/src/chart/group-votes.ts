import { barX, ruleX, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** The ballots of a group. */
export interface GroupBallots {
  readonly group: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoting: number;
}

interface Piece {
  readonly group: string;
  readonly x1: number;
  readonly x2: number;
  readonly value: number;
  readonly token: Token;
  readonly ink: Token;
  readonly title: string;
}

/** Diverging bars in members: against to the left, in favour to the right, abstentions across the middle. */
export function drawGroupVotes(groups: readonly GroupBallots[]): Draw {
  return (document, width) => {
    const pieces = groups.flatMap(piecesOf);
    const left = Math.min(0, ...pieces.map(({ x1 }) => x1));
    const right = Math.max(1, ...pieces.map(({ x2 }) => x2));
    const room = (piece: Piece) => ((piece.x2 - piece.x1) / (right - left)) * width >= 20;
    const tokens = [...new Set(pieces.map(({ token }) => token))];
    return plotSvg(document, {
      width,
      height: groups.length * 46 + 6,
      margin: 2,
      marginLeft: 2,
      x: { axis: null, domain: [left, right] },
      y: { axis: null, domain: groups.map(({ group }) => group), padding: 0 },
      marks: [
        ...tokens.map((token) =>
          barX(
            pieces.filter((piece) => piece.token === token),
            {
              x1: "x1",
              x2: "x2",
              y: "group",
              fill: colour(token),
              stroke: colour("paper"),
              insetTop: 20,
              insetBottom: 4,
              title: "title",
            },
          ),
        ),
        ...pieces.filter(room).map((piece) =>
          text([piece], {
            x: ({ x1, x2 }: Piece) => (x1 + x2) / 2,
            y: "group",
            dy: 8,
            text: ({ value }: Piece) => String(value),
            fill: colour(piece.ink),
            fontSize: 12,
            fontWeight: "bold",
          }),
        ),
        ruleX([0], { stroke: colour("muted"), strokeDasharray: "2 3" }),
        text(groups, {
          x: () => left,
          y: "group",
          text: "group",
          textAnchor: "start",
          dy: -14,
          fontSize: 13,
          fontWeight: "bold",
        }),
        text(groups, {
          x: () => right,
          y: "group",
          text: ({ notVoting }: GroupBallots) =>
            notVoting === 0 ? "" : `${notVoting} ${width < 600 ? "no vote" : "did not vote"}`,
          textAnchor: "end",
          dy: -14,
          fontSize: 12,
          fill: colour("muted"),
        }),
      ],
    });
  };
}

function piecesOf({ group, yes, no, abstain }: GroupBallots): readonly Piece[] {
  const half = abstain / 2;
  const piece = (x1: number, x2: number, value: number, token: Token, ink: Token, name: string): Piece => ({
    group,
    x1,
    x2,
    value,
    token,
    ink,
    title: `${group}: ${value} ${name}`,
  });
  return [
    piece(-half - no, -half, no, "no", "on-no", "against"),
    piece(-half, half, abstain, "abstain", "on-abstain", "abstained"),
    piece(half, half + yes, yes, "yes", "on-yes", "in favour"),
  ].filter(({ value }) => value > 0);
}
