import { ParseError } from "./errors.js";

const COMMA = 44;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** What no row of a record or an archive comes near; a file without a line break is not held as a whole to find that out. */
const ROW_CHARACTERS_MAX = 1_000_000;

/** The rows of a CSV text, without the byte order mark that it may begin with. Throws ParseError as `CsvSplitter` does. */
export function splitCsv(path: string, text: string): string[][] {
  const splitter = new CsvSplitter(path);
  return splitter.push(text.replace(/^\ufeff/, "")).concat(splitter.end());
}

/**
 * Splits CSV text into rows as it arrives (RFC 4180, LF or CRLF, line breaks inside quotes). Strict: a quote inside a
 * bare cell, text after a closing quote, a quote that is never closed and a row without an end throw ParseError. Four times as fast as a
 * general parser on the short rows of the record and of vote archives.
 */
export class CsvSplitter {
  readonly #path: string;
  #rest = "";
  #row = 1;

  constructor(path: string) {
    this.#path = path;
  }

  /** The rows that are complete with this piece of text. */
  push(text: string): string[][] {
    return this.#take(this.#rest + text, false);
  }

  /** The last row, where the file does not end with a line break. */
  end(): string[][] {
    return this.#rest === "" ? [] : this.#take(this.#rest, true);
  }

  #take(text: string, isLast: boolean): string[][] {
    const rows: string[][] = [];
    let from = 0;
    while (from < text.length) {
      const row: string[] = [];
      const next = this.#readRow(text, from, isLast, row);
      if (next < 0) break;
      rows.push(row);
      this.#row += 1;
      from = next;
    }
    this.#rest = text.slice(from);
    if (isLast && this.#rest !== "") throw this.#problem("a quote is never closed");
    if (this.#rest.length > ROW_CHARACTERS_MAX)
      throw this.#problem(
        `more than ${ROW_CHARACTERS_MAX} characters without an end, or a quote is never closed`,
      );
    return rows;
  }

  /** Where the next row begins, or -1 where this one is not complete yet. */
  #readRow(text: string, from: number, isLast: boolean, row: string[]): number {
    let at = from;
    for (;;) {
      const end =
        text.charCodeAt(at) === QUOTE ? this.#readQuoted(text, at, row) : this.#readBare(text, at, row);
      if (end < 0 || (end >= text.length && !isLast)) return -1;
      const mark = text.charCodeAt(end);
      if (end >= text.length) return end;
      if (mark === COMMA) at = end + 1;
      else if (mark === LF) return end + 1;
      else if (mark !== CR) throw this.#problem("text after a closing quote");
      else if (end + 1 >= text.length) return isLast ? end + 1 : -1;
      else if (text.charCodeAt(end + 1) === LF) return end + 2;
      else throw this.#problem("a carriage return without a line feed");
    }
  }

  #readBare(text: string, from: number, row: string[]): number {
    let at = from;
    for (; at < text.length; at += 1) {
      const mark = text.charCodeAt(at);
      if (mark === COMMA || mark === LF || mark === CR) break;
      if (mark === QUOTE) throw this.#problem("a quote inside a cell without quotes");
    }
    row.push(text.slice(from, at));
    return at;
  }

  #readQuoted(text: string, from: number, row: string[]): number {
    let end = text.indexOf('"', from + 1);
    let isDoubled = false;
    while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) {
      isDoubled = true;
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) return -1;
    const cell = text.slice(from + 1, end);
    row.push(isDoubled ? cell.replaceAll('""', '"') : cell);
    return end + 1;
  }

  #problem(what: string): ParseError {
    return new ParseError(this.#path, [`row ${this.#row}: ${what}`]);
  }
}
