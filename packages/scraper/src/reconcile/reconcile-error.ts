/** A document that contradicts what is held so far that a person must look. Lists every contradiction; nothing of it was taken. */
export class ReconcileError extends Error {
  override readonly name = "ReconcileError";
  readonly document: string;
  readonly problems: readonly string[];

  constructor(document: string, problems: readonly string[]) {
    super(`cannot take ${document} into the ledger: ${problems.join("; ")}`);
    this.document = document;
    this.problems = problems;
  }
}
