import { ParseError } from "../../errors.js";
import { fieldsOf, type MarcField, type MarcRecord, subfieldOf, textsOf } from "./marc-record.js";

/** A voting record of the Library: text as printed in the MARC fields named. Null and empty lists where a record has none. */
export interface VoteRecord {
  /** Number of the record (001). */
  readonly recordId: string;
  /** When it was last changed (005): `20250516162631.0`. */
  readonly changedAt: string | null;
  /** Title, remainder and responsibility (245 a, b, c), blanks between them. */
  readonly title: string;
  /** Day of the vote (269 or 992), `20231027` as `2023-10-27`. */
  readonly date: string;
  /** Kind of vote (590): `Vote`. */
  readonly modality: string | null;
  /** How the text was adopted (591): `RECORDED`. */
  readonly adoption: string | null;
  /** Symbol of the resolution (791 a). */
  readonly symbol: string;
  /** Series of the body (791 b): `A/`. */
  readonly series: string | null;
  /** Session (791 c): `80`, `10emsp`. */
  readonly session: string | null;
  /** `PLENARY MEETING`, or the number of a committee (793 a; v where there is no a). */
  readonly organ: string | null;
  /** Symbols of meeting records (952): `A/80/PV.69`. */
  readonly meetings: readonly string[];
  /** One a member (967, in older records also 968 and 969). */
  readonly ballots: readonly PrintedBallot[];
  /** Totals (996). */
  readonly totals: PrintedTally | null;
  /** Agenda items (991). */
  readonly agenda: readonly PrintedItem[];
  /** Drafts and reports that led to the text (993). */
  readonly documents: readonly PrintedDocument[];
}

export interface PrintedBallot {
  /** Running number (a). */
  readonly number: string | null;
  /** `P` or `R`: permanent or elected member of the Security Council (b). */
  readonly seat: string | null;
  /** Code of the member (c). */
  readonly code: string;
  /** `Y`, `N`, `A` (d); null for a member that did not vote. */
  readonly vote: string | null;
  /** Name of the member (e). */
  readonly name: string | null;
}

/** Totals as printed; null is unknown, not 0. */
export interface PrintedTally {
  readonly yes: string | null;
  readonly no: string | null;
  readonly abstain: string | null;
  readonly notVoting: string | null;
  readonly members: string | null;
}

export interface PrintedItem {
  readonly document: string | null;
  readonly item: string | null;
  readonly title: string | null;
  readonly subject: string | null;
}

export interface PrintedDocument {
  /** First indicator: `1` resolution, `2` draft, `3` committee report. */
  readonly kind: string;
  readonly symbol: string | null;
}

const VOTING_RECORD = "B23";
const BALLOT_TAGS = ["967", "968", "969"];

/** What the number of a record is in its fields; a record without one is named by its place on the page. */
export function recordIdOf({ controls }: MarcRecord): string | null {
  const ids = controls.filter(({ tag }) => tag === "001").map(({ text }) => text);
  return ids.length === 1 && /^\d{1,9}$/.test(ids[0] ?? "") ? (ids[0] ?? null) : null;
}

/**
 * Reads a MARC record as a voting record. Damage is tolerated in the fields that are not read only. Throws ParseError with
 * every problem: it is another kind of record, a field is missing, or two say different things.
 */
export function readVoteRecord(document: string, record: MarcRecord): VoteRecord {
  const problems: string[] = [];
  const recordId = recordIdOf(record);
  if (recordId === null) problems.push("001: expected one number of a record");
  if (!textsOf(record, "089", "b").includes(VOTING_RECORD))
    problems.push(`089 b: not a voting record (${VOTING_RECORD})`);
  const read = {
    recordId: recordId ?? "",
    changedAt: record.controls.find(({ tag }) => tag === "005")?.text ?? null,
    title: ["a", "b", "c"].flatMap((code) => textsOf(record, "245", code)).join(" "),
    date: theOne(daysOf(record), "269 or 992 a", problems) ?? "",
    modality: atMostOne(textsOf(record, "590", "a"), "590 a", problems),
    adoption: atMostOne(textsOf(record, "591", "a"), "591 a", problems),
    symbol: theOne(textsOf(record, "791", "a"), "791 a", problems) ?? "",
    series: atMostOne(ofSymbol(record, "b"), "791 b", problems),
    session: atMostOne(ofSymbol(record, "c"), "791 c", problems),
    organ:
      atMostOne(textsOf(record, "793", "a"), "793 a", problems) ??
      atMostOne(textsOf(record, "793", "v"), "793 v", problems),
    meetings: textsOf(record, "952", "a"),
    ballots: ballotsOf(record, problems),
    totals: totalsOf(record, problems),
    agenda: fieldsOf(record, "991").map(asItem),
    documents: fieldsOf(record, "993").map(asDocument),
  };
  problems.push(...damagedTexts(read));
  if (problems.length > 0) throw new ParseError(document, problems);
  return read;
}

/** Subfields of the 791 that has the symbol: a second one without it says something else. */
function ofSymbol(record: MarcRecord, code: string): readonly string[] {
  return fieldsOf(record, "791")
    .filter((field) => subfieldOf(field, "a") !== null)
    .flatMap((field) => subfieldOf(field, code) ?? []);
}

function theOne(texts: readonly string[], where: string, problems: string[]): string | null {
  if (texts.length === 0) problems.push(`${where}: missing`);
  return atMostOne(texts, where, problems);
}

function daysOf(record: MarcRecord): readonly string[] {
  const days = ["269", "992"].flatMap((tag) => textsOf(record, tag, "a"));
  return days.map((day) => day.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
}

/** The text, said once or several times alike; null where it is not said. */
function atMostOne(texts: readonly string[], where: string, problems: string[]): string | null {
  const [text = null, ...others] = new Set(texts);
  if (others.length > 0)
    problems.push(`${where}: ${[text, ...others].map((one) => JSON.stringify(one)).join(" and ")}`);
  return text;
}

function ballotsOf(record: MarcRecord, problems: string[]): readonly PrintedBallot[] {
  return record.fields
    .filter(({ tag }) => BALLOT_TAGS.includes(tag))
    .map((field, at) => {
      const where = `${field.tag}, member ${at + 1}`;
      const one = (code: string) => atMostOne(onlyTexts(field, code), `${where}, ${code}`, problems);
      const code = one("c");
      if (code === null) problems.push(`${where}: no code (c)`);
      return { number: one("a"), seat: one("b"), code: code ?? "", vote: one("d"), name: one("e") };
    });
}

function onlyTexts({ subfields }: MarcField, code: string): readonly string[] {
  return subfields.filter((one) => one.code === code && one.text !== "").map(({ text }) => text);
}

function totalsOf(record: MarcRecord, problems: string[]): PrintedTally | null {
  const [field, ...others] = fieldsOf(record, "996");
  if (others.length > 0) problems.push(`996: ${others.length + 1} fields of totals where one is expected`);
  if (field === undefined) return null;
  const one = (code: string) => atMostOne(onlyTexts(field, code), `996 ${code}`, problems);
  return { yes: one("b"), no: one("c"), abstain: one("d"), notVoting: one("e"), members: one("f") };
}

function asItem(field: MarcField): PrintedItem {
  return {
    document: subfieldOf(field, "a"),
    item: subfieldOf(field, "b"),
    title: subfieldOf(field, "c"),
    subject: subfieldOf(field, "d"),
  };
}

function asDocument(field: MarcField): PrintedDocument {
  return { kind: field.indicators[0].trim(), symbol: subfieldOf(field, "a") };
}

/** UTF-8 that was read as single bytes: `FranÃ§ais`. No text of the catalogue looks so by chance. */
const DECODED_TWICE =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/;

function damagedTexts(read: VoteRecord): readonly string[] {
  const texts = [
    read.title,
    read.symbol,
    ...read.meetings,
    ...read.ballots.flatMap(({ code, name }) => [code, name ?? ""]),
  ];
  return texts
    .filter((text) => DECODED_TWICE.test(text) || /[\p{Cc}\ufffd]/u.test(text))
    .map((text) => `damaged text: ${JSON.stringify(text)}`);
}
