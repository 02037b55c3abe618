import { groupBy } from "@depositary/model";
import { barX, type Markish, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** A cell of the table of votes against standing. */
export interface VoteStandingCell {
  readonly vote: string;
  readonly standing: string;
  readonly token: Token;
  readonly members: number;
}

/** A table with a bar in each cell: votes down, standing across, all bars on one scale. */
export function drawVoteStanding(cells: readonly VoteStandingCell[]): Draw {
  return (document, width) => {
    const votes = distinct(cells.map(({ vote }) => vote));
    const standings = distinct(cells.map(({ standing }) => standing));
    const most = Math.max(1, ...cells.map(({ members }) => members));
    const narrow = isNarrow(width);
    return plotSvg(document, {
      width,
      height: votes.length * (narrow ? 56 : 46) + (narrow ? 46 : 32),
      marginLeft: narrow ? 2 : 110,
      marginRight: 2,
      marginTop: narrow ? 42 : 28,
      marginBottom: 4,
      fx: { domain: standings, axis: null, padding: 0.08 },
      x: { axis: null, domain: [0, most * (narrow ? 1.7 : 1.3)] },
      y: { domain: votes, axis: null, padding: narrow ? 0.45 : 0.3 },
      marks: [
        [...groupBy(cells, ({ token }) => token)].map(([token, own]) => cellBars(own, token)),
        cellNumbers(cells),
        standingNames(standings, narrow),
        voteNames(votes, standings[0], narrow),
      ],
    });
  };
}

function cellBars(cells: readonly VoteStandingCell[], token: Token): Markish {
  return barX(cells, {
    fx: "standing",
    x: "members",
    y: "vote",
    fill: colour(token),
    stroke: token === "none" ? colour("none-edge") : colour(token),
    title: ({ vote, standing, members }: VoteStandingCell) => `${vote}, ${standing}: ${members}`,
  });
}

function cellNumbers(cells: readonly VoteStandingCell[]): Markish {
  return text(cells, {
    fx: "standing",
    x: "members",
    y: "vote",
    text: ({ members }: VoteStandingCell) => String(members),
    dx: 6,
    textAnchor: "start",
    fontSize: 14,
    fontWeight: "bold",
  });
}

function standingNames(standings: readonly string[], narrow: boolean): Markish {
  return text(standings, {
    fx: (standing: string) => standing,
    frameAnchor: "top-left",
    text: (standing: string) => standing,
    lineAnchor: "bottom",
    lineWidth: narrow ? 7 : 20,
    dy: narrow ? -10 : -8,
    fontSize: narrow ? 12 : 13,
    fontWeight: "bold",
  });
}

/** Left of the first column; above its cells where there is no room on the left. */
function voteNames(votes: readonly string[], firstStanding: string | undefined, narrow: boolean): Markish {
  return text(votes, {
    fx: () => firstStanding,
    y: (vote: string) => vote,
    frameAnchor: "left",
    textAnchor: narrow ? "start" : "end",
    text: (vote: string) => vote,
    dx: narrow ? 0 : -10,
    dy: narrow ? -23 : 0,
    fontSize: narrow ? 12 : 13,
  });
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
