import { compareText } from "@depositary/model";

/** One thing that is wrong with the record on file. */
export interface Problem {
  /** Path below the data directory. */
  readonly file: string;
  /** Line in the file, from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly column: string | null;
  /** The cell as it stands; null where there is none. */
  readonly value: string | null;
  /** What was expected. */
  readonly what: string;
}

/** The record on file does not hold together. Carries every problem of every file, sorted by place. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  readonly problems: readonly Problem[];

  constructor(directory: string, problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    const count = `${sorted.length} problem${sorted.length === 1 ? "" : "s"}`;
    super(`${directory}: ${count}, nothing was loaded\n${sorted.map(describeProblem).join("\n")}`);
    this.problems = sorted;
  }
}

/** `actions.csv line 12, kind: expected …, found "x"`. */
export function describeProblem({ file, line, column, value, what }: Problem): string {
  const place = `${file}${line === null ? "" : ` line ${line}`}${column === null ? "" : `, ${column}`}`;
  return `${place}: ${what}${value === null ? "" : `, found ${JSON.stringify(value)}`}`;
}

function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.column ?? "", b.column ?? "")
  );
}
