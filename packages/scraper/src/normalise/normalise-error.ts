import { quoted } from "../one-line.js";

/** Names of participants that are not on file, all of them, sorted. `problems` holds every other problem of the document. */
export class UnknownParticipantError extends Error {
  override readonly name = "UnknownParticipantError";
  readonly document: string;
  readonly names: readonly string[];
  readonly problems: readonly string[];

  constructor(document: string, names: readonly string[], otherProblems: readonly string[] = []) {
    const sorted = [...new Set(names)].sort();
    const listed = sorted.map((name) => quoted(name)).join(", ");
    const problems = [
      `unknown participants: ${listed} (no such spelling in data/reference/participant-names.csv)`,
      ...otherProblems,
    ];
    super(`cannot use ${document}: ${problems.join("; ")}`);
    this.document = document;
    this.names = sorted;
    this.problems = problems;
  }
}

/** A document whose names are known but whose content contradicts itself or the calendar. Lists every problem. */
export class NormaliseError extends Error {
  override readonly name = "NormaliseError";
  readonly document: string;
  readonly problems: readonly string[];

  constructor(document: string, problems: readonly string[]) {
    super(`cannot use ${document}: ${problems.join("; ")}`);
    this.document = document;
    this.problems = problems;
  }
}

/** Throws UnknownParticipantError where names are not on file, else NormaliseError where there are other problems. */
export function throwProblems(
  document: string,
  { unknown, problems }: { readonly unknown: readonly string[]; readonly problems: readonly string[] },
): void {
  if (unknown.length > 0) throw new UnknownParticipantError(document, unknown, problems);
  if (problems.length > 0) throw new NormaliseError(document, problems);
}
