import { z } from "zod";
import * as kind from "./kind.js";

/** The types of columns, as DuckDB names them. */
export type SqlType = "VARCHAR" | "DATE" | "TIMESTAMP" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "VARCHAR[]";

/** One column: what its values can be, its cell in CSV and what it means. */
export interface Column<Value = unknown> extends kind.Kind<Value> {
  readonly sqlType: SqlType;
  readonly comment: string;
  /** Whether any text on one line fits: no control characters, no blanks at its ends. */
  readonly isPlainText: boolean;
  /** The unit of a number, for example `days` or `share of 1`. */
  readonly unit: string | null;
  /** The SQL expression over other columns by which the database works the value out; null where it is stored. */
  readonly formula: string | null;
  /** The value of a CSV cell, before validation. An empty cell never reaches it. */
  decode(cell: string): unknown;
  encode(value: NonNullable<Value>): string;
}

/**
 * Text without line breaks or control characters and without blanks at the ends, so that a row is a line. Controls of
 * direction are refused too: they show a text in another order than it has.
 */
const plainText = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/[\p{Cc}\p{Bidi_Control}]/u.test(text), {
    error: "text must have no control characters and no blanks at its ends",
  });

/** Text on one line, or what another schema says. */
export function text(comment: string, schema: z.ZodType<string> = plainText): Column<string> {
  return column({ ...kind.text, schema }, comment, {
    decode: identity,
    encode: identity,
    isPlainText: schema === plainText,
  });
}

/** One word of a closed vocabulary. */
export function oneOf<const Values extends readonly string[]>(
  values: Values,
  comment: string,
): Column<Values[number]> {
  return column(kind.oneOf(values), comment, { decode: identity, encode: identity });
}

/** A day as YYYY-MM-DD. */
export function date(comment: string): Column<string> {
  return column(kind.day, comment, { decode: identity, encode: identity });
}

/** A moment in UTC, YYYY-MM-DDThh:mm:ssZ. */
export function instant(comment: string): Column<string> {
  return column(kind.moment, comment, { decode: identity, encode: identity });
}

/** A whole number of 32 bits; its cell has no sign but a minus, no exponent and no leading nought. */
export function integer(comment: string, unit: string | null = null): Column<number> {
  return column(kind.integer, comment, { decode: toInteger, encode: String, unit });
}

/** A number of 64 bits; its cell may have an exponent. */
export function double(comment: string, unit: string | null = null): Column<number> {
  return column(kind.double, comment, { decode: toNumber, encode: String, unit });
}

/** A proportion between 0 and 1. */
export function share(comment: string): Column<number> {
  const schema = z.number().min(0).max(1);
  return column({ ...kind.double, schema }, comment, {
    decode: toNumber,
    encode: String,
    unit: "share of 1",
  });
}

/** `true` or `false`. */
export function boolean(comment: string): Column<boolean> {
  return column(kind.boolean, comment, { decode: toBoolean, encode: String });
}

/** A list of codes; one cell with single blanks between them. */
export function codes(comment: string): Column<readonly string[]> {
  const code = z.string().regex(/^[!-~]+$/, { error: "a code has visible ASCII characters only" });
  const list = { ...kind.listOf({ ...kind.text, schema: code }), sqlType: "VARCHAR[]" } as const;
  return column(list, comment, {
    decode: (cell) => cell.split(" "),
    encode: (list) => list.join(" "),
  });
}

/** The same column where the value may be unknown or not apply: null, an empty cell, NULL. */
export function optional<Value>(inner: Column<Value>): Column<Value | null> {
  return { ...inner, schema: inner.schema.nullable(), nullable: true };
}

/** The same column where the value follows from others of its row: never stored, it takes no room. */
export function computed<Value>(inner: Column<Value>, formula: string): Column<Value> {
  return { ...inner, formula };
}

type Codec<Value> = Pick<Column<Value>, "decode" | "encode"> &
  Partial<Pick<Column<Value>, "unit" | "isPlainText">>;

function column<Value>(
  of: kind.Kind<Value> & { readonly sqlType: SqlType },
  comment: string,
  codec: Codec<Value>,
): Column<Value> {
  return { ...of, comment, isPlainText: false, unit: null, formula: null, ...codec };
}

function identity(cell: string): string {
  return cell;
}

function toInteger(cell: string): unknown {
  return /^(0|-?[1-9]\d*)$/.test(cell) ? Number(cell) : cell;
}

function toNumber(cell: string): unknown {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell) ? Number(cell) : cell;
}

function toBoolean(cell: string): unknown {
  return cell === "true" ? true : cell === "false" ? false : cell;
}
