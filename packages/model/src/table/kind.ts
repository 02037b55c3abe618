import { z } from "zod";
import { isoDate, isoInstant } from "../iso-date.js";

/** What a value can be: its type in TypeScript and in SQL, whether it can be absent, the words that it can be. */
export interface Kind<Value = unknown> {
  readonly schema: z.ZodType<Value>;
  /** As DuckDB names it. */
  readonly sqlType: string;
  readonly nullable: boolean;
  /** The closed vocabulary, where there is one. */
  readonly values: readonly string[] | null;
  /** What each item of a list is; null for what is no list. */
  readonly item: Kind | null;
}

/** The columns of a row and what each of them can hold. The columns of a table are such a shape. */
export type Shape = Readonly<Record<string, Kind>>;

/** The TypeScript type of a row of that shape. */
export type RowOfShape<S extends Shape> = { readonly [Name in keyof S]: z.infer<S[Name]["schema"]> };

/** A strict row of that shape: every column present, no other key. Compiled, since a record has a hundred thousand rows. */
export function rowSchema<S extends Shape>(shape: S): z.ZodType<RowOfShape<S>>;
// the type of an object that is made of entries is not that of each of its keys
export function rowSchema(shape: Shape): z.ZodType<unknown> {
  const schemas = Object.fromEntries(Object.entries(shape).map(([name, { schema }]) => [name, schema]));
  return z.compile(z.strictObject(schemas));
}

/** Any text. */
export const text = kind("VARCHAR", z.string());
/** A day as YYYY-MM-DD. */
export const day = kind("DATE", isoDate);
/** A moment in UTC. */
export const moment = kind("TIMESTAMP", isoInstant);
/** A whole number of 32 bits. */
export const integer = kind("INTEGER", z.int32());
/** A number of 64 bits. */
export const double = kind("DOUBLE", z.number());
export const boolean = kind("BOOLEAN", z.boolean());

/** One of these words. */
export function oneOf<const Values extends readonly string[]>(values: Values) {
  const schema: z.ZodType<Values[number]> = z.enum(values);
  return { ...kind("VARCHAR", schema), values };
}

/** A list of such values, which may be empty. */
export function listOf<Value>(item: Kind<Value>) {
  const schema: z.ZodType<readonly Value[]> = z.array(item.schema);
  return { ...kind(`${item.sqlType}[]`, schema), item };
}

/** The same where the value may be unknown or not apply: NULL. */
export function orNull<Value>(inner: Kind<Value>): Kind<Value | null> {
  return { ...inner, schema: inner.schema.nullable(), nullable: true };
}

function kind<const Type extends string, Value>(sqlType: Type, schema: z.ZodType<Value>) {
  return { schema, sqlType, nullable: false, values: null, item: null } as const;
}
