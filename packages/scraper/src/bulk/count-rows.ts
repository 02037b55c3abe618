const QUOTE = 34;
const LF = 10;

/**
 * Counts the rows of a CSV file, its heading included, as its bytes arrive: line feeds outside quotes, and a last row
 * without one. Null where a quote is never closed.
 */
export async function countRows(bytes: AsyncIterable<Uint8Array>): Promise<number | null> {
  let rows = 0;
  let isQuoted = false;
  let isAtStart = true;
  for await (const chunk of bytes) {
    const found = countIn(chunk, isQuoted);
    rows += found.rows;
    isQuoted = found.isQuoted;
    isAtStart = chunk.at(-1) === LF;
  }
  if (isQuoted) return null;
  return isAtStart ? rows : rows + 1;
}

/** Goes from quote to quote and from line feed to line feed, never byte by byte: `indexOf` is native. */
function countIn(chunk: Uint8Array, wasQuoted: boolean) {
  let isQuoted = wasQuoted;
  let rows = 0;
  let quote = next(chunk, QUOTE, 0);
  let feed = next(chunk, LF, 0);
  while (quote < chunk.length || feed < chunk.length) {
    if (feed < quote) {
      if (!isQuoted) rows += 1;
      feed = next(chunk, LF, feed + 1);
    } else {
      isQuoted = !isQuoted;
      quote = next(chunk, QUOTE, quote + 1);
    }
  }
  return { rows, isQuoted };
}

function next(chunk: Uint8Array, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from);
  return at < 0 ? chunk.length : at;
}
