/** The command line is not understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
