/** A statement that the database refused: what it said, of which statement, on which file. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  /** What the database said, without the statement. */
  readonly reason: string;
  readonly statement: string;
  readonly path: string;

  constructor(path: string, statement: string, cause: unknown) {
    const reason = reasonOf(cause);
    super(`${path}: ${reason} (in: ${shorten(statement)})`, { cause });
    this.reason = reason;
    this.statement = statement;
    this.path = path;
  }
}

/** The first paragraph of a DuckDB message, which ends before the excerpt of the statement (`LINE 1: …`), on one line. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return (message.split(/\n+LINE \d+:/)[0] ?? message).replace(/\s+/g, " ").trim();
}

function shorten(statement: string): string {
  const line = statement.replace(/\s+/g, " ").trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
