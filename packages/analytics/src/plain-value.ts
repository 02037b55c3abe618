import {
  DuckDBArrayValue,
  DuckDBDateValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";

/** A value as the rest of the code sees it: no classes of the database, dates and instants as ISO text. */
export type PlainValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PlainValue[]
  | { readonly [name: string]: PlainValue };

/** What the client prints in place of an infinity: days and moments after the last one of their type. */
const infinities: ReadonlyMap<string, string> = new Map(
  [
    DuckDBDateValue,
    DuckDBTimestampSecondsValue,
    DuckDBTimestampMillisecondsValue,
    DuckDBTimestampNanosecondsValue,
  ].flatMap(({ PosInf, NegInf }) => [
    [PosInf.toString(), "infinity"],
    [NegInf.toString(), "-infinity"],
  ]),
);

/** A moment as the database prints it, of our era. */
const MOMENT = /^(\d{4,}-\d\d-\d\d) (\d.*)$/;

/**
 * DATE as `YYYY-MM-DD`, TIMESTAMP as `YYYY-MM-DDThh:mm:ssZ`, lists as arrays, structs and maps as objects; BIGINT stays
 * a bigint, what has no plain counterpart (infinite days, intervals, decimals, blobs) is text as the database prints
 * it.
 */
export function plainValue(value: DuckDBValue): PlainValue {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue)
    return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue) return plainStruct(value);
  if (value instanceof DuckDBMapValue)
    return Object.fromEntries(value.entries.map((entry) => [textOf(entry.key), plainValue(entry.value)]));
  const text = value.toString();
  if (value instanceof DuckDBTimestampValue) return text.replace(MOMENT, "$1T$2Z");
  return infinities.get(text) ?? text;
}

function textOf(key: DuckDBValue): string {
  const plain = plainValue(key);
  return typeof plain === "object" && plain !== null ? String(key) : String(plain);
}

function plainStruct(value: DuckDBStructValue): PlainValue {
  return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, plainValue(entry)]));
}
