/** A person has stopped the query: exit code 130, as of a process ended by SIGINT. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";

  constructor() {
    super("stopped");
  }
}
