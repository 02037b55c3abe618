/** What went wrong, as a reader is told. */
export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
