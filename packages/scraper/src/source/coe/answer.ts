import { type IsoDate, isoDate } from "@depositary/model";
import { z } from "zod";
import { ParseError, RefusedDocumentError } from "../../errors.js";
import { decodeDocument } from "../document/encoding.js";
import { otherPage } from "../document/page.js";

/** `2001-11-23T00:00:00`: a day, with a time that says nothing. */
export const midnight = z
  .string()
  .refine(
    (text) => /T00:00:00$/.test(text) && isoDate.safeParse(text.slice(0, -"T00:00:00".length)).success,
    {
      error: (issue) => `not a day at midnight: ${JSON.stringify(issue.input)}`,
    },
  );

/** The day of a `midnight`. */
export function dayOf(printed: string): IsoDate {
  return printed.slice(0, "YYYY-MM-DD".length);
}

/**
 * The content of an answer of the API. Throws RefusedDocumentError for what is not JSON, ParseError with every value that
 * has not this shape.
 */
export function readAnswer<Content>(document: string, bytes: Uint8Array, shape: z.ZodType<Content>): Content {
  const result = shape.safeParse(
    parseJson(
      document,
      decodeDocument(document, bytes, () => null),
    ),
  );
  if (result.success) return result.data;
  throw new ParseError(
    document,
    result.error.issues.map(({ path, message }) => `${path.join(".") || "the answer"}: ${message}`),
  );
}

/** Keys of the rows that are not of the shape, sorted: the publisher's format has grown. */
export function unknownKeys(
  rows: readonly Readonly<Record<string, unknown>>[],
  shape: Readonly<Record<string, unknown>>,
): readonly string[] {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...keys].filter((key) => !Object.hasOwn(shape, key)).sort();
}

function parseJson(document: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const other = otherPage(document, text);
    if (other !== null) throw other;
    const isCut = /^\s*[[{]/.test(text);
    throw new RefusedDocumentError(
      document,
      isCut ? "truncated" : "not json",
      isCut ? "it begins as JSON and does not end as JSON" : "something else than JSON was answered",
      { cause },
    );
  }
}
