import type { RollCallSummary, VoteMovement } from "@depositary/analytics";
import type { Figure } from "../chart/figure.js";
import { colour } from "../chart/palette.js";
import { drawVoteMovement } from "../chart/vote-movement.js";
import { formatInterval } from "../text/format-date.js";
import { counted } from "../text/format-number.js";
import { voteWords } from "../text/words.js";
import { numberColumn, textColumn } from "./columns.js";

const votes = (["yes", "abstain", "no", "notVoting"] as const).map(voteWords);

/** How the same members voted in two roll calls. */
export function movementFigure(
  movement: readonly VoteMovement[],
  first: RollCallSummary,
  second: RollCallSummary,
): Figure {
  const [before, after] = [first, second].map(({ symbol, rollCallId }) => symbol ?? rollCallId) as [
    string,
    string,
  ];
  const stayed = movement.find((each) => each.before === "yes" && each.after === "yes")?.members ?? 0;
  const turned = movement.find((each) => each.before === "yes" && each.after === "abstain")?.members ?? 0;
  return {
    name: "movement",
    title: `${counted(stayed, "member")} voted yes both times; ${turned} went from yes to abstention`,
    subtitle: `Members by their vote on ${before} (down) and on ${after} (across)`,
    alt: `Table of members by vote on ${before} and on ${after}: ${movement.map((each) => `${voteWords(each.before)} then ${voteWords(each.after)} ${each.members}`).join("; ")}. Votes of ${formatInterval(first)} and ${formatInterval(second)}.`,
    notes: ["Grey: the same vote both times. Blue: another vote the second time. Names are in the table."],
    source:
      first.publisher === second.publisher ? first.publisher : `${first.publisher}; ${second.publisher}`,
    asOf: formatInterval(second),
    legend: [
      { label: "same vote", fill: colour("none"), edge: colour("none-edge") },
      { label: "another vote", fill: colour("signatory") },
    ],
    data: {
      columns: [
        textColumn("before", before, `Vote on ${before}.`),
        textColumn("after", after, `Vote on ${after}.`),
        numberColumn("members", "Members", "Members with that pair of votes."),
        textColumn("names", "Names", "Names, separated by semicolons."),
      ],
      rows: movement.map((each) => ({
        before: voteWords(each.before),
        after: voteWords(each.after),
        members: each.members,
        names: each.names.join("; "),
      })),
    },
    draw: drawVoteMovement(
      movement.map((each) => ({
        before: voteWords(each.before),
        after: voteWords(each.after),
        members: each.members,
        isSame: each.before === each.after,
      })),
      votes,
      [before, after],
    ),
    widths: { wide: 700, narrow: 288 },
  };
}
