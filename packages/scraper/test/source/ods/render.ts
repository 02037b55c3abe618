import type { PrintedCorrection, PrintedVote } from "../../../src/source/ods/index.js";

/** The first page of a hand-made meeting record. */
export function frontPage(symbol: string, heldOn: string): string {
  return `United Nations ${symbol}\nGeneral Assembly\nSeventy-eighth session\n50th plenary meeting\nTuesday, ${heldOn}, 10 a.m.\nNew York`;
}

/** A vote in the words of a meeting record. */
export function renderVote(vote: PrintedVote): string {
  const { title, sentence, tally, decision, corrections } = vote;
  const announced = title === null ? "" : `We turn to the draft resolution entitled “${title}”. `;
  const abstentions =
    tally.abstaining === null ? "" : `, with ${tally.abstaining} ${noun(tally.abstaining, "abstention")}`;
  const outcome = `${sentence} by ${tally.inFavour} ${noun(tally.inFavour, "vote")} to ${tally.against}${abstentions}`;
  const number = decision === null ? "" : ` (${decision})`;
  const after = corrections.map(renderCorrection).join("");
  return `${announced}A recorded vote has been requested. A recorded vote was taken. ${renderLists(vote)} ${outcome}${number}.${after}`;
}

/** The committee's report tells the tally before the lists. */
export function renderCommitteeVote(paragraph: number, vote: PrintedVote): string {
  const { takenOn, sentence, tally } = vote;
  const abstentions = tally.abstaining === null ? "" : `, with ${tally.abstaining} abstentions`;
  const by = `by a recorded vote of ${tally.inFavour} to ${tally.against}${abstentions}`;
  const lists = renderLists(vote, ".");
  return `${paragraph}. At its 45th meeting, on ${takenOn}, a vote was requested. ${sentence} ${by} (see para. 33, draft resolution III). The voting was as follows: ${lists} ${paragraph + 1}. Statements were made after the vote.`;
}

function renderLists({ lists }: PrintedVote, end = ""): string {
  const list = (names: readonly string[]) => `${names.length === 0 ? "None" : names.join(", ")}${end}`;
  return `In favour: ${list(lists.inFavour)} Against: ${list(lists.against)} Abstaining: ${list(lists.abstaining)}`;
}

function renderCorrection({ delegations, intention }: PrintedCorrection): string {
  const isOne = !/, | and /.test(delegations);
  return ` [Subsequently, the delegation${isOne ? "" : "s"} of ${delegations} informed the Secretariat that ${isOne ? "it" : "they"} ${intention}.]`;
}

function noun(count: string, one: string): string {
  return count === "1" ? one : `${one}s`;
}
