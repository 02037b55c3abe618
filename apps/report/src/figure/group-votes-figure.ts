import type { GroupVotes, RollCallSummary } from "@depositary/analytics";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawGroupVotes } from "../chart/group-votes.js";
import { colour } from "../chart/palette.js";
import { formatInterval } from "../text/format-date.js";
import { subjectWords } from "../text/roll-call-words.js";
import { groupWords } from "../text/words.js";
import { numberColumn, textColumn } from "./columns.js";

type NamedGroup = GroupVotes & { readonly group: string };

/** How each regional group voted in a roll call. */
export function groupVotesFigure(rollCall: RollCallSummary, groups: readonly GroupVotes[]): Figure {
  const subject = subjectWords(rollCall);
  const date = formatInterval(rollCall);
  const drawn: readonly NamedGroup[] = groups.map((each) => ({ ...each, group: groupWords(each.unGroup) }));
  return {
    name: "groups",
    title: titleOf(rollCall, groups),
    subtitle: `Ballots on ${subject} by UN regional group, number of members`,
    alt: `Diverging bars of ballots by regional group on ${subject}: ${drawn.map(({ group, yes, no, abstain }) => `${group} ${yes} in favour, ${no} against, ${abstain} abstained`).join("; ")}. Vote of ${date}.`,
    notes: [
      "Against to the left of the middle, in favour to the right, abstentions across it. Groups are the present ones. “Did not vote” can mean absent or present and silent.",
    ],
    source: rollCall.publisher,
    asOf: date,
    legend: [
      { label: "against", fill: colour("no") },
      { label: "abstained", fill: colour("abstain") },
      { label: "in favour", fill: colour("yes") },
    ],
    data: ballotData(drawn),
    draw: drawGroupVotes(drawn),
    widths: textWidths,
  };
}

function ballotData(groups: readonly NamedGroup[]): FigureData {
  return {
    columns: [
      textColumn("group", "Group", "Regional group in the General Assembly."),
      numberColumn("yes", "Yes", "Ballots in favour."),
      numberColumn("no", "No", "Ballots against."),
      numberColumn("abstain", "Abstained", "Abstentions."),
      numberColumn("notVoting", "Did not vote", "Members without a recorded vote."),
      numberColumn("members", "Members", "Members of the group."),
    ],
    rows: groups.map(({ group, yes, no, abstain, notVoting, members }) => ({
      group,
      yes,
      no,
      abstain,
      notVoting,
      members,
    })),
  };
}

/** From which group most votes came on either side; the tally where no group stands out on one of them. */
function titleOf({ yes, no, abstain }: RollCallSummary, groups: readonly GroupVotes[]): string {
  const [inFavour, against] = [mostOf(groups, "yes"), mostOf(groups, "no")];
  if (inFavour === null || against === null) return `${yes} in favour, ${no} against, ${abstain} abstained`;
  const from = ({ unGroup }: GroupVotes) => `from the ${groupWords(unGroup)} group`;
  return `Most votes in favour came ${from(inFavour)} (${inFavour.yes}), most against ${from(against)} (${against.no})`;
}

/** The one group with more votes on a side than any other; null where there is none. */
function mostOf(groups: readonly GroupVotes[], side: "yes" | "no"): GroupVotes | null {
  const [first, second] = groups.toSorted((a, b) => b[side] - a[side]);
  return first === undefined || first.unGroup === null || first[side] === (second?.[side] ?? 0)
    ? null
    : first;
}
