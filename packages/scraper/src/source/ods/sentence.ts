import { countWords, nobodyWords } from "./printed-count.js";
import type { PrintedTally, VotedMatter } from "./voting-record.js";

const COUNT = `(\\d{1,3}|${[...nobodyWords, ...countWords].join("|")})\\b`;
const ABSTENTIONS = `(?:,?(?: with| and) ${COUNT} abstentions?)?`;
const DECISION = String.raw`(?: \(((?:resolution|decision) [^()]{1,40})\))?`;
// Abstentions and numbers of a text that a sentence prints behind its tally in words that are not read.
const UNREAD_REST =
  /^(?:[^.[\]]|\.\d){0,80}?(?:\babst|\b(?:resolution|decision)s? (?:E?S-)?\d|\bA\/(?:RES|DEC)\/)/i;
// `103 votes to 46`, and `103 votes in favour, 46 against and 8 abstentions`.
const SIDES = String.raw`${COUNT}(?: votes?)?(?: in favour)?(?: to|,(?= \w+ against\b)) ${COUNT}(?: against\b)?`;
// Some records print `by votes 125 to 4`.
const BY_VOTES = `by (?:votes |a (?:recorded )?vote of )?${SIDES}`;
const VERB =
  "(?:was|were) (?:not |therefore )?(?:adopted|approved|accepted|retained|maintained|rejected|defeated|carried|deleted|upheld|overruled)";
// The full stops of a symbol end no sentence.
const WITHIN_SENTENCE = String.raw`(?:[^.[\]]|\b(?:C|L|Rev|Add|Corr)\. ?\d)`;
const DECIDED = new RegExp(
  String.raw`\b${VERB}\b${WITHIN_SENTENCE}{0,80}? ${BY_VOTES}${ABSTENTIONS}${DECISION}`,
);
const DECIDED_LAST = new RegExp(
  String.raw`\bBy ${SIDES}${ABSTENTIONS}, ((?:[^.[\]]|\.\d){1,200}? ${VERB})\b${DECISION}`,
);
const DECIDED_BEFORE = new RegExp(String.raw`\bby a recorded vote of ${SIDES}${ABSTENTIONS}`, "g");
// `decided, by a recorded vote of 80 to 29, to retain paragraph 4`.
const REST_OF_DECIDED = /^, ((?:to|that) (?:[^.]|\.\d){1,300})/;

const UNTIL_TALLY = new RegExp(`^(.*?) ${BY_VOTES}\\b.*$`);

// A name in a list stands after a comma or its heading; a sentence follows the last name without one.
const OPENING =
  /(?<![,:] ?)(?<=^|[\s.])(?:Draft|The (?!former)|Having|Articles? (?=\d)|(?:[A-Z][a-z-]+ )?(?:operative|preambular) paragraphs?|Operative|Preambular|Paragraphs?|Subparagraphs?|Amendments?|Oral|Sections?|Parts?|Motion)/;
// A line can end behind a stroke, and some records print `Rev. 1`.
const DRAFT_SYMBOL = /\bA\/ ?(?:C\.\d\/ ?)?(?:E?S-)?\d+\/ ?L\. ?\d+(?: ?\/ ?(?:Rev|Add|Corr)\. ?\d+)*/;

const MATTERS: readonly (readonly [RegExp, VotedMatter])[] = [
  [/^(?:The )?(?:\S+ )?(?:appeal|motion|request|ruling)\b/i, "motion"],
  [/\bamend(?:ments?)?\b/i, "amendment"],
  [/\bmotion\b/i, "motion"],
  [
    /^articles? \d|\b(?:sub)?paragraphs?\b|\b(?:retained|retain|retention|preamble)\b|\bsections?\b|\bwords?\b|\bphrases?\b/i,
    "paragraph",
  ],
  [
    /^(?:The )?(?:\S+ )?proposal (?:(?:of|by) (?:(?!draft\b)[^,.]){1,80}? )?(?:not )?(?:to|that|for)\b/i,
    "motion",
  ],
  [/^(?:The )?(?:\S+ )?proposal (?!was\b|contained in (?:the )?draft\b)/i, "unknown"],
  [/\bdraft (?:resolution|decision)s?\b/i, "whole"],
];

// Of a draft that is named first and a part of it that is named too, either can have been voted on.
const DRAFT_FIRST = /^(?:The )?draft (?:resolution|decision)s?\b/i;
const OF_A_PART = ["amendment", "paragraph"];

/** The sentence that tells the outcome of a vote, with the place of its first and after its last character. */
export interface OutcomeSentence {
  readonly start: number;
  readonly end: number;
  /** Up to its tally. */
  readonly text: string;
  readonly tally: PrintedTally;
  readonly decision: string | null;
  /** Words behind the tally that speak of abstentions or of the text's number and are not read. */
  readonly unread: string | null;
}

/**
 * The first such sentence: `Draft resolution I was adopted by 125 votes to 54, with 6 abstentions (resolution 78/196)`, or `By
 * 125 votes to 54, draft resolution I was adopted`.
 */
export function findOutcome(text: string): OutcomeSentence | null {
  const [first, last] = [findDecision(text), findTallyFirst(text)];
  return first !== null && (last === null || first.start < last.start) ? first : last;
}

function findTallyFirst(text: string): OutcomeSentence | null {
  const decided = DECIDED_LAST.exec(text);
  if (decided === null) return null;
  const { index: start, 0: words, 4: sentence = "", 5: decision = null } = decided;
  const end = start + words.length;
  return { start, end, text: sentence, tally: tallyOf(decided), decision, unread: unreadFrom(text, end) };
}

function findDecision(text: string): OutcomeSentence | null {
  const decided = DECIDED.exec(text);
  const start = decided === null ? -1 : text.slice(0, decided.index).search(OPENING);
  if (decided === null || start === -1) return null;
  const [words, , , , decision = null] = decided;
  const end = decided.index + words.length;
  return {
    start,
    end,
    text: untilTally(text.slice(start, end)),
    tally: tallyOf(decided),
    decision,
    unread: unreadFrom(text, end),
  };
}

/**
 * The last one of a report: `… adopted draft resolution A/C.3/78/L.41 by a recorded vote of 80 to 29`, or `… decided, by a
 * recorded vote of 80 to 29, to adopt draft resolution A/C.3/78/L.41`.
 */
export function findReportedOutcome(text: string): OutcomeSentence | null {
  const decided = [...text.matchAll(DECIDED_BEFORE)].at(-1);
  if (decided === undefined) return null;
  const start = startOfSentence(text, decided.index);
  const end = decided.index + decided[0].length;
  const [, rest = ""] = REST_OF_DECIDED.exec(text.slice(end)) ?? [];
  return {
    start,
    end,
    text: `${text.slice(start, decided.index).trim()} ${rest}`.trim(),
    tally: tallyOf(decided),
    decision: null,
    unread: unreadFrom(text, end),
  };
}

/**
 * What a sentence says was voted on, `unknown` where it can be more than one thing; null where it says nothing that is known.
 * Titles in quotation marks do not count. What was numbered as a resolution or decision was adopted whole.
 */
export function matterOf({ text, decision }: Pick<OutcomeSentence, "text" | "decision">): VotedMatter | null {
  const plain = text.replaceAll(/“[^”]*”|"[^"]*"/g, "");
  const matter = MATTERS.find(([words]) => words.test(plain))?.[1] ?? null;
  if (decision !== null && matter !== "motion") return "whole";
  const isOpen = matter !== null && OF_A_PART.includes(matter) && DRAFT_FIRST.test(plain);
  return isOpen && !/\bretained\b/i.test(plain) ? "unknown" : matter;
}

/** The symbol of the draft that a sentence names, without blanks; null where it names none. */
export function draftOf(sentence: string): string | null {
  return DRAFT_SYMBOL.exec(sentence)?.[0].replaceAll(" ", "") ?? null;
}

function tallyOf(decided: RegExpExecArray): PrintedTally {
  const [, inFavour = "", against = "", abstaining] = decided;
  return { inFavour, against, abstaining: abstaining ?? null };
}

function unreadFrom(text: string, end: number): string | null {
  const behind = text.slice(end, end + 100);
  return UNREAD_REST.test(behind) ? behind : null;
}

function untilTally(sentence: string): string {
  return sentence.replace(UNTIL_TALLY, "$1");
}

function startOfSentence(text: string, before: number): number {
  const from = Math.max(0, before - 600);
  const ends = [...text.slice(from, before).matchAll(/[.:] (?=\p{Lu})/gu)];
  return from + (ends.at(-1)?.index ?? -2) + 2;
}
