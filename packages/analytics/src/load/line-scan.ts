import { isUtf8 } from "node:buffer";

/** A line that is not a row. */
export interface LineFault {
  readonly line: number;
  readonly what: string;
}

/** How many lines there are, and which of them do not have `cells` cells. No cell of the record holds a line break. */
export function scanLines(
  bytes: Uint8Array,
  cells: number,
): { readonly lines: number; readonly faults: readonly LineFault[] } {
  const faults: LineFault[] = [];
  let line = 1;
  let commas = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === COMMA && !quoted) commas++;
    else if (byte === NEWLINE) {
      const what = faultOf(commas + 1, cells, quoted, bytes[at - 1] === RETURN);
      if (what !== null) faults.push({ line, what });
      line++;
      commas = 0;
      quoted = false;
    }
  }
  if (bytes.at(-1) !== NEWLINE) faults.push({ line, what: "expected a line end at the end of the file" });
  return { lines: line - 1, faults };
}

/** The lines that are no text: bytes that are not UTF-8, or a NUL, which no statement of the database can hold. */
export function scanText(bytes: Uint8Array): readonly LineFault[] {
  if (isUtf8(bytes) && !bytes.includes(NUL)) return [];
  const faults: LineFault[] = [];
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const row = bytes.subarray(start, end);
    if (!isUtf8(row)) faults.push({ line, what: "expected text in UTF-8, found other bytes" });
    if (row.includes(NUL)) faults.push({ line, what: "expected text, found a NUL byte" });
    start = end + 1;
  }
  return faults;
}

const NUL = 0;
const QUOTE = 34;
const COMMA = 44;
const NEWLINE = 10;
const RETURN = 13;

function faultOf(found: number, expected: number, quoted: boolean, returned: boolean): string | null {
  if (quoted) return "expected every quote to be closed on its line";
  if (returned) return "expected a line end of LF, found CR LF";
  return found === expected ? null : `expected ${expected} cells, found ${found}`;
}
