/** The command line is not understood: exit code 2. */
export class UsageError extends Error {
  constructor(what: string) {
    super(what);
    this.name = "UsageError";
  }
}
