/** A statement that is not a question: it would change something, or it is not one statement. */
export class RefusedStatementError extends Error {
  override readonly name = "RefusedStatementError";
}
