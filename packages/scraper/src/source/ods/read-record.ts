import { monthNames } from "@depositary/model";
import { ParseError, RefusedDocumentError } from "../../errors.js";
import { flowingText } from "./flowing-text.js";
import type { PdfReader } from "./pdf-reader.js";
import { readPdfPages } from "./pdf-text.js";
import { readVotes, type VoteReading, type VotingForm } from "./read-votes.js";
import { type DocumentKind, kindOfDocument, printsSymbol } from "./symbol.js";
import { announcedTitle } from "./title.js";
import type { PrintedAdoption, VotingRecord } from "./voting-record.js";

const DAY = String.raw`\d{1,2} (?:${monthNames.join("|")})`;
const MEETING_DAY = new RegExp(String.raw`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (${DAY} \d{4})`);
// `At its 47th meeting, on 8 November`, `at the 48th meeting, held on 9 November 2023`.
const MEETING = new RegExp(
  String.raw`\b\d+(?:st|nd|rd|th)(?: (plenary))? meeting,? (?:held )?on (${DAY}(?: \d{4})?)`,
  "g",
);
const ADOPTED_WITHOUT_VOTE =
  /\b((?:Draft|The draft) (?:resolution|decision)\b(?:“[^”]{0,600}”|[^.“”]|\.\d){0,200}?) was adopted \(((?:resolution|decision) [^()]{1,40})\)/g;

/**
 * Reads the votes of the PDF of a meeting record or a committee's report. Throws RefusedDocumentError where it is not the
 * document of that symbol, ParseError where it prints no day.
 */
export async function readVotingRecord(
  reader: PdfReader,
  symbol: string,
  bytes: Uint8Array,
): Promise<VotingRecord> {
  return parseVotingRecord(symbol, await readPdfPages(reader, symbol, bytes));
}

/** Reads the text of its pages. */
export function parseVotingRecord(symbol: string, pages: readonly string[]): VotingRecord {
  const [first = ""] = pages;
  if (!printsSymbol(first, symbol))
    throw new RefusedDocumentError(symbol, "another document", `its first page does not print ${symbol}`);
  const text = flowingText(pages, symbol);
  const kind = kindOfDocument(symbol);
  return kind === "report" ? readReport(symbol, text) : readMeeting(symbol, kind, text);
}

/** Throws ParseError where it prints no day: every record in English does. */
function readMeeting(symbol: string, kind: DocumentKind, text: string): VotingRecord {
  const heldOn = MEETING_DAY.exec(text)?.[1] ?? null;
  if (heldOn === null) throw new ParseError(symbol, ["it does not print the day of the meeting in English"]);
  const isPlenary = kind === "plenary record";
  const votes = sorted(readVotes(text, meetingForm(kind, heldOn)));
  return { symbol, heldOn, adoptions: isPlenary ? readAdoptions(text) : [], ...votes };
}

/** Throws ParseError where it names no meeting with its day: every report in English does. */
function readReport(symbol: string, text: string): VotingRecord {
  const meetings = [...text.matchAll(MEETING)];
  const read = sorted(readVotes(text, reportForm(meetings)));
  if (meetings.length === 0 && read.votes.length + read.refused.length === 0)
    throw new ParseError(symbol, [
      "it is no report of a committee: it names no meeting and its day in English",
    ]);
  return { symbol, heldOn: null, adoptions: [], ...read };
}

/** Records of meetings, verbatim and summary, print the lists of a vote and then its outcome. */
function meetingForm(kind: DocumentKind, heldOn: string): VotingForm {
  // In a verbatim record a speaker can say the same of another vote, within a sentence.
  const announcement =
    kind === "summary record" ? /\b[Aa] recorded vote was taken\b/g : /\bA recorded vote was taken\b/g;
  return {
    isOfCommittee: kind !== "plenary record",
    isReported: false,
    announcement,
    takenOn: () => heldOn,
  };
}

/** A report tells the outcome before the lists; the vote was taken at the committee's meeting that is named last before it. */
function reportForm(meetings: readonly RegExpExecArray[]): VotingForm {
  const own = meetings.filter(([, plenary]) => plenary === undefined);
  const takenOn = (at: number) => own.findLast(({ index }) => index < at)?.[2] ?? null;
  const announcement = /\bby a recorded vote of (?:\d|none)/g;
  return { isOfCommittee: true, isReported: true, announcement, takenOn };
}

function sorted(readings: readonly VoteReading[]): Pick<VotingRecord, "votes" | "refused"> {
  return {
    votes: readings.flatMap((reading) => ("vote" in reading ? [reading.vote] : [])),
    refused: readings.flatMap((reading) => ("refused" in reading ? [reading.refused] : [])),
  };
}

function readAdoptions(text: string): readonly PrintedAdoption[] {
  let from = 0;
  return [...text.matchAll(ADOPTED_WITHOUT_VOTE)].map(
    ({ 0: words, 1: sentence = "", 2: decision = "", index }) => {
      const title = announcedTitle(text.slice(from, index + words.length), sentence);
      from = index + words.length;
      return { decision, title };
    },
  );
}
