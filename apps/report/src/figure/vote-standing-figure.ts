import type { VoteByStanding } from "@depositary/analytics";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import type { Token } from "../chart/palette.js";
import { drawVoteStanding } from "../chart/vote-standing.js";
import { focus } from "../site/focus.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { upperFirst } from "../text/first-letter.js";
import { formatDate, formatInterval } from "../text/format-date.js";
import { formatCount } from "../text/format-number.js";
import { evidenceDays, lastEvidence, nameOf } from "../text/standing-words.js";
import { voteWords } from "../text/words.js";
import { numberColumn, shareColumn, standingColumns, textColumn } from "./columns.js";
import { sourceWords, voteSource } from "./source-words.js";

/** The vote that launched the negotiation held against signature; null where the roll call is not on file. */
export function voteStandingFigure(record: SiteRecord, noun: string): Figure | null {
  const rollCall = record.rollCalls.find(({ rollCallId }) => rollCallId === focus.launchVote);
  const rows = record.voteByStanding;
  if (rollCall === undefined || rows.length === 0) return null;
  const standing = treatyOf(record, focus.treatyId);
  const symbol = rollCall.symbol ?? rollCall.rollCallId;
  const finding = rows
    .filter(({ vote }) => vote !== "notVoting")
    .map(signedOf)
    .join("; ");
  return {
    name: "vote-and-signature",
    subject: nameOf(standing),
    title: `Signed since: ${signedShare(rows, "yes")} that voted for the negotiation, ${signedShare(rows, "no")} that voted against`,
    subtitle: `Members by their vote on ${symbol} and by where they stand now`,
    alt: `Table of bars, members by vote on ${symbol} and by signature: ${finding}. Vote of ${formatInterval(rollCall)}; ${lastEvidence(standing, `${noun}s`)}`,
    notes: [
      `The vote of ${formatInterval(rollCall)} was on launching the negotiation, not on the text${adoptionWords(record)}.`,
      "Only members that stand in the roll call are counted; observers and organisations have no vote. “Did not vote” can mean absent or present and silent: the source does not tell.",
    ],
    source: `${voteSource(record, rollCall.rollCallId)} (vote); ${sourceWords(record, focus.treatyId)} (signatures)`,
    asOf: evidenceDays(standing, `${noun}s`),
    legend: [],
    data: standingData(rows, symbol, noun),
    draw: drawVoteStanding(rows.flatMap((row) => cellsOf(row, noun))),
    widths: textWidths,
  };
}

function standingData(rows: readonly VoteByStanding[], symbol: string, noun: string): FigureData {
  return {
    columns: [
      textColumn("vote", "Vote", `Vote on ${symbol}.`),
      ...standingColumns(noun),
      numberColumn("members", "Members", "All members with that vote."),
      shareColumn("share", "Signed, share", "Members that have signed or consented, of all with that vote."),
    ],
    rows: rows.map((row) => ({
      vote: voteWords(row.vote),
      consented: row.consented,
      signedOnly: row.signedOnly,
      neither: row.neither,
      members: row.members,
      share: row.signed / row.members,
    })),
  };
}

function cellsOf(row: VoteByStanding, noun: string) {
  const cells: readonly (readonly [string, Token, number])[] = [
    [`${upperFirst(noun)} reported`, "consent", row.consented],
    ["Signed only", "signatory", row.signedOnly],
    ["Not signed", "none", row.neither],
  ];
  return cells.map(([standing, token, members]) => ({ vote: voteWords(row.vote), standing, token, members }));
}

function signedOf({ vote, signed, members }: VoteByStanding): string {
  return `${voteWords(vote).toLowerCase()}: ${formatCount(signed)} of ${formatCount(members)} have signed`;
}

function signedShare(rows: readonly VoteByStanding[], vote: VoteByStanding["vote"]): string {
  const row = rows.find((each) => each.vote === vote);
  return row === undefined ? "none" : `${row.signed} of ${row.members}`;
}

/** How the text itself was adopted, where the last resolution on file says so. */
function adoptionWords({ resolutions }: SiteRecord): string {
  const last = resolutions.at(-1);
  return last?.adoption === "without vote"
    ? `; the text was adopted without a vote on ${formatDate(last.adoptedOn)} (${last.symbol})`
    : "";
}
