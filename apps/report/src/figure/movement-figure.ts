import { type RollCallSummary, shownVotes, type VoteMovement } from "@depositary/analytics";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { colour } from "../chart/palette.js";
import { drawVoteMovement } from "../chart/vote-movement.js";
import { formatInterval } from "../text/format-date.js";
import { counted } from "../text/format-number.js";
import { voteWords } from "../text/words.js";
import { numberColumn, textColumn } from "./columns.js";

const votes = shownVotes.map(voteWords);

/** How the same members voted in two roll calls. */
export function movementFigure(
  movement: readonly VoteMovement[],
  first: RollCallSummary,
  second: RollCallSummary,
): Figure {
  const [before, after] = [symbolOf(first), symbolOf(second)];
  return {
    name: "movement",
    title: titleOf(movement),
    subtitle: `Members by their vote on ${before} (down) and on ${after} (across)`,
    alt: `Table of members by vote on ${before} and on ${after}: ${movement.map(pairWords).join("; ")}. Votes of ${formatInterval(first)} and ${formatInterval(second)}.`,
    notes: ["Grey: the same vote both times. Blue: another vote the second time. Names are in the table."],
    source:
      first.publisher === second.publisher ? first.publisher : `${first.publisher}; ${second.publisher}`,
    asOf: formatInterval(second),
    legend: [
      { label: "same vote", fill: colour("none"), edge: colour("none-edge") },
      { label: "another vote", fill: colour("signatory") },
    ],
    data: movementData(movement, before, after),
    draw: drawVoteMovement({
      movements: movement.map((each) => ({
        ...votesOf(each),
        members: each.members,
        isSame: each.before === each.after,
      })),
      votes,
      first: before,
      second: after,
    }),
    widths: textWidths,
  };
}

function movementData(movement: readonly VoteMovement[], before: string, after: string): FigureData {
  return {
    columns: [
      textColumn("before", before, `Vote on ${before}.`),
      textColumn("after", after, `Vote on ${after}.`),
      numberColumn("members", "Members", "Members with that pair of votes."),
      textColumn("names", "Names", "Names, separated by semicolons."),
    ],
    rows: movement.map((each) => ({
      ...votesOf(each),
      members: each.members,
      names: each.names.join("; "),
    })),
  };
}

function symbolOf({ symbol, rollCallId }: RollCallSummary): string {
  return symbol ?? rollCallId;
}

function titleOf(movement: readonly VoteMovement[]): string {
  const fromYes = movement.filter(({ before }) => before === "yes");
  const [stayed, turned] = [
    fromYes.find(({ after }) => after === "yes"),
    fromYes.find(({ after }) => after === "abstain"),
  ];
  return `${counted(stayed?.members ?? 0, "member")} voted yes both times; ${turned?.members ?? 0} went from yes to abstention`;
}

function votesOf({ before, after }: VoteMovement) {
  return { before: voteWords(before), after: voteWords(after) };
}

function pairWords({ before, after, members }: VoteMovement): string {
  return `${voteWords(before)} then ${voteWords(after)} ${members}`;
}
