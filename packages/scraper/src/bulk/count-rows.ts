const QUOTE = 34;
const LF = 10;
const CR = 13;
const EMPTY_LINES_MAX = 10;

/** What the bytes of a CSV file show without a reader of CSV. */
export interface CountedRows {
  /** The heading included. */
  readonly rows: number;
  /** Numbers of the first lines, from 1, on which a row has nothing at all. */
  readonly emptyLines: readonly number[];
}

/** Where the counting is between two pieces of the file. */
interface Place {
  rows: number;
  lines: number;
  isQuoted: boolean;
  /** Bytes since the last row ended, and the last of them. */
  length: number;
  last: number;
  readonly emptyLines: number[];
}

/**
 * Counts the rows of a CSV file, its heading included, as its bytes arrive: line feeds outside quotes, and a last row
 * without one. Null where a quote is never closed.
 */
export async function countRows(bytes: AsyncIterable<Uint8Array>): Promise<CountedRows | null> {
  const place: Place = { rows: 0, lines: 0, isQuoted: false, length: 0, last: LF, emptyLines: [] };
  for await (const chunk of bytes) countIn(chunk, place);
  if (place.isQuoted) return null;
  return { rows: place.length === 0 ? place.rows : place.rows + 1, emptyLines: place.emptyLines };
}

/** Goes from quote to quote and from line feed to line feed, never byte by byte: `indexOf` is native. */
function countIn(chunk: Uint8Array, place: Place): void {
  let start = 0;
  let quote = next(chunk, QUOTE, 0);
  let feed = next(chunk, LF, 0);
  while (quote < chunk.length || feed < chunk.length) {
    if (feed < quote) {
      place.lines += 1;
      if (!place.isQuoted) {
        endRow(place, place.length + feed - start, feed > start ? chunk[feed - 1] : place.last);
        start = feed + 1;
      }
      feed = next(chunk, LF, feed + 1);
    } else {
      place.isQuoted = !place.isQuoted;
      quote = next(chunk, QUOTE, quote + 1);
    }
  }
  place.length += chunk.length - start;
  place.last = chunk.at(-1) ?? place.last;
}

function endRow(place: Place, length: number, last: number | undefined): void {
  const isEmpty = length === 0 || (length === 1 && last === CR);
  if (isEmpty && place.emptyLines.length < EMPTY_LINES_MAX) place.emptyLines.push(place.lines);
  place.rows += 1;
  place.length = 0;
}

function next(chunk: Uint8Array, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from);
  return at < 0 ? chunk.length : at;
}
