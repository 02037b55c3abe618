import { type PlainValue, plainValue } from "../../plain-value.js";
import type { Answer } from "../answer.js";
import { nestedText, scalarText } from "./scalar-text.js";

/** RFC 4180: heading line, CRLF, quotes where needed; NULL is an empty cell, empty text is `""`, nested values are JSON. */
export async function* csv({ names, chunks }: Answer): AsyncGenerator<string> {
  yield line(names.map(quote));
  for await (const chunk of chunks())
    yield chunk
      .getRows()
      .map((row) => line(row.map((value) => cell(plainValue(value)))))
      .join("");
}

function line(cells: readonly string[]): string {
  return `${cells.join(",")}\r\n`;
}

function cell(value: PlainValue): string {
  if (value === null) return "";
  if (typeof value === "string") return quote(value);
  if (typeof value === "object") return quote(nestedText(value));
  return scalarText(value);
}

function quote(text: string): string {
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
