import { readCorrections } from "./corrections.js";
import { type ReadLists, readLists } from "./lists.js";
import { draftOf, findOutcome, findReportedOutcome, matterOf, type OutcomeSentence } from "./sentence.js";
import { announcedTitle } from "./title.js";
import type { PrintedVote, RefusedVote } from "./voting-record.js";

/** A vote, or why it is none that is understood. */
export type VoteReading = { readonly vote: PrintedVote } | { readonly refused: RefusedVote };

/** How the votes of one kind of document are printed. */
export interface VotingForm {
  readonly isOfCommittee: boolean;
  /** Whether the outcome is told before the lists, as in a report, and not after them, as at the meeting itself. */
  readonly isReported: boolean;
  /** Words that announce the lists of a vote. */
  readonly announcement: RegExp;
  /** Day of a vote whose lists begin at a place of the text; null where the text names none. */
  readonly takenOn: (at: number) => string | null;
}

const FIRST_LIST = /\bIn favou?r ?:/g;
const PLACE_LENGTH_MAX = 200;

/** Every vote of a text in its order. One that was announced and has no lists is refused. */
export function readVotes(text: string, form: VotingForm): readonly VoteReading[] {
  const starts = [...text.matchAll(FIRST_LIST)].map(({ index }) => index);
  const announced = [...text.matchAll(form.announcement)].map(({ index }) => index);
  const bounds = [0, ...starts, text.length];
  let number = 0;
  return bounds.slice(0, -1).flatMap((from, at) => {
    const until = bounds[at + 1] ?? text.length;
    const own =
      at === 0 ? [] : [readVote({ text, form, number: ++number, before: bounds[at - 1] ?? 0, from, until })];
    const isList = at + 1 < bounds.length - 1;
    const within = announced.filter((index) => index >= from && index < until);
    const unlisted = isList ? within.slice(0, -1) : within;
    return [...own, ...unlisted.map((index) => withoutLists(text, ++number, index))];
  });
}

interface Segment {
  readonly text: string;
  readonly form: VotingForm;
  readonly number: number;
  /** Where the vote before begins, this one begins, and the next one. */
  readonly before: number;
  readonly from: number;
  readonly until: number;
}

function readVote({ text, form, number, before, from, until }: Segment): VoteReading {
  const introduction = text.slice(before, from);
  const segment = text.slice(from, until);
  const outcomeOf = form.isReported ? () => findReportedOutcome(introduction) : findOutcome;
  const ended = form.isReported ? endOfParagraph : (after: string) => findOutcome(after)?.start ?? null;
  const refuse = (reason: string) => ({ refused: { place: placeOf(number, segment), reason } });
  const read = readLists(segment, ended);
  if ("problem" in read) return refuse(read.problem);
  const outcome = outcomeOf(read.rest);
  if (outcome === null) return refuse("the sentence with its tally is not understood");
  const takenOn = form.takenOn(from);
  if (takenOn === null) return refuse("the day on which it was taken is not printed before it");
  const listed = segment.slice(0, segment.length - read.rest.length);
  const noted = form.isReported
    ? `${introduction.slice(outcome.end)} ${listed} ${untilNextReported(read.rest)}`
    : `${listed} ${read.rest.slice(outcome.end)}`;
  const of = { number, isOfCommittee: form.isOfCommittee, takenOn };
  const vote = voteOf(of, { introduction, noted }, read, outcome);
  return typeof vote === "string"
    ? { refused: { place: placeOf(number, outcome.text), reason: vote } }
    : { vote };
}

interface Surroundings {
  readonly introduction: string;
  /** Where the notes on the vote stand. */
  readonly noted: string;
}

/** The vote, or what is wrong with it. */
function voteOf(
  of: Pick<PrintedVote, "number" | "isOfCommittee" | "takenOn">,
  { introduction, noted }: Surroundings,
  { lists }: ReadLists,
  outcome: OutcomeSentence,
): PrintedVote | string {
  const { text: sentence, tally, decision, unread: behind } = outcome;
  if (behind !== null) return `what follows its tally is not understood: ${behind.trim()}`;
  const matter = matterOf(outcome);
  if (matter === null) return "what was voted on is not understood";
  const { corrections, unread } = readCorrections(noted);
  if (unread.length > 0) return `a correction is not understood: ${unread.join("; ")}`;
  const title = announcedTitle(`${introduction} ${sentence}`, sentence);
  return { ...of, matter, sentence, draft: draftOf(sentence), decision, title, lists, tally, corrections };
}

/**
 * A reported list ends with its sentence or before the next numbered paragraph; a number stuck to its full stop is a
 * footnote's or that paragraph's.
 */
function endOfParagraph(text: string): number {
  const end = text.search(/\.(?=\s|\d|$)|\s(?=\d{1,3}\. )/);
  return end === -1 ? text.length : end;
}

/** What follows the lists of a reported vote, up to the tally of the next one. */
function untilNextReported(text: string): string {
  const end = text.search(/\bby a recorded vote of\b/);
  return end === -1 ? text : text.slice(0, end);
}

function withoutLists(text: string, number: number, index: number): VoteReading {
  const place = placeOf(number, text.slice(index));
  return { refused: { place, reason: "a recorded vote without lists of names" } };
}

/** `vote 4: Draft resolution VII was adopted`. */
export function placeOf(number: number, words: string): string {
  const shown = words.length > PLACE_LENGTH_MAX ? `${words.slice(0, PLACE_LENGTH_MAX)}…` : words;
  return `vote ${number}: ${shown.trim()}`;
}
