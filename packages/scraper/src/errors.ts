import { firstLines } from "./first-lines.js";
import { quoted } from "./one-line.js";

/** Why a document was not accepted as the one that was asked for. */
export type RefusalReason =
  | "another document"
  | "another chapter"
  | "another language"
  | "another record"
  | "another treaty"
  | "bot wall"
  | "doctype"
  | "empty"
  | "encoding"
  | "html instead of xml"
  | "login page"
  | "maintenance"
  | "malformed"
  | "no file"
  | "no listing"
  | "no table of participants"
  | "no token"
  | "no treaty page"
  | "not csv"
  | "not json"
  | "not marcxml"
  | "not pdf"
  | "not xml"
  | "page not found"
  | "stale"
  | "too large"
  | "truncated";

/** A document that did not prove to be the one that was asked for. Nothing in it was read as a fact. */
export class RefusedDocumentError extends Error {
  override readonly name: string = "RefusedDocumentError";
  readonly document: string;
  readonly reason: RefusalReason;
  /** What is wrong with it, without its name. */
  readonly problem: string;

  constructor(document: string, reason: RefusalReason, detail: string, options?: ErrorOptions) {
    const problem = `${reason}: ${detail}`;
    super(`${document}: ${problem}`, options);
    this.document = document;
    this.reason = reason;
    this.problem = problem;
  }
}

interface ParseErrorDetails extends ErrorOptions {
  /** Names of participants that the document prints, so that a caller can list the unknown ones beside its problems. */
  readonly names?: readonly string[];
}

/** The right document with content that is not understood. Lists every problem of the document, in its order. */
export class ParseError extends Error {
  override readonly name: string = "ParseError";
  readonly document: string;
  readonly problems: readonly string[];
  /** Names of participants as printed; they were not looked up. */
  readonly names: readonly string[];

  constructor(
    document: string,
    problems: readonly string[],
    { names = [], ...options }: ParseErrorDetails = {},
  ) {
    super(describeProblems(`cannot read ${document}`, problems), options);
    this.document = document;
    this.problems = problems;
    this.names = names;
  }
}

/** Column headings that are not in the vocabulary: `labels` lists all of them, sorted; other problems follow. */
export class UnknownHeadingError extends ParseError {
  override readonly name: string = "UnknownHeadingError";
  readonly labels: readonly string[];

  constructor(
    document: string,
    labels: readonly string[],
    otherProblems: readonly string[] = [],
    details: ParseErrorDetails = {},
  ) {
    const known = [...new Set(labels)].sort();
    super(document, [`unknown column headings: ${known.map(quoted).join(", ")}`, ...otherProblems], details);
    this.labels = known;
  }
}

/** Printed totals that the printed rows do not add up to. */
export class TotalsError extends Error {
  override readonly name: string = "TotalsError";
  readonly document: string;
  readonly mismatches: readonly TotalMismatch[];
  /** The same in words. */
  readonly problems: readonly string[];

  constructor(document: string, mismatches: readonly TotalMismatch[]) {
    const problems = mismatches.map(describeMismatch);
    super(describeProblems(`totals of ${document} do not agree`, problems));
    this.document = document;
    this.mismatches = mismatches;
    this.problems = problems;
  }
}

export interface TotalMismatch {
  readonly total: "signatories" | "parties";
  /** The number that the document prints. */
  readonly printed: number;
  /** The number of rows that say so. */
  readonly counted: number;
}

function describeMismatch({ total, printed, counted }: TotalMismatch): string {
  return `${total}: ${printed} printed, ${counted} counted in the rows`;
}

const SHOWN_MAX = 500;

function describeProblems(what: string, problems: readonly string[]): string {
  if (problems.length === 1) return `${what}: ${problems[0]}`;
  const lines = firstLines(
    problems,
    SHOWN_MAX,
    (problem) => `  ${problem}`,
    (more) => `  and ${more} more`,
  );
  return `${what}:\n${lines.join("\n")}`;
}
