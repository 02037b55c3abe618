import { daysBetween, type SqlType } from "@depositary/model";
import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  TIMESTAMP,
  VARCHAR,
} from "@duckdb/node-api";

/** A column of rows to be added: values as the model has them, one a row. */
export interface AppendedColumn {
  readonly name: string;
  readonly sqlType: SqlType;
  readonly values: readonly unknown[];
}

/** Rows of one chunk of the database. */
const CHUNK_ROWS = 2048;

const EPOCH = "1970-01-01";

const types: Readonly<Record<SqlType, DuckDBType>> = {
  VARCHAR,
  DATE,
  TIMESTAMP,
  INTEGER,
  DOUBLE,
  BOOLEAN,
  "VARCHAR[]": LIST(VARCHAR),
};

/** Hands over rows column by column, several times as fast as by way of JSON. Throws TypeError on a value of another type. */
export function appendColumns(appender: DuckDBAppender, columns: readonly AppendedColumn[]): void {
  const count = columns[0]?.values.length ?? 0;
  const chunkTypes = columns.map(({ sqlType }) => types[sqlType]);
  const converters = columns.map(({ name, sqlType }) => converterOf(name, sqlType));
  for (let start = 0; start < count; start += CHUNK_ROWS) {
    const end = Math.min(start + CHUNK_ROWS, count);
    const chunk = DuckDBDataChunk.create(chunkTypes, end - start);
    for (const [index, { values }] of columns.entries()) {
      const convert = converters[index];
      if (convert !== undefined) chunk.setColumnValues(index, values.slice(start, end).map(convert));
    }
    appender.appendDataChunk(chunk);
  }
}

type Convert = (value: unknown) => DuckDBValue;

function converterOf(name: string, sqlType: SqlType): Convert {
  const convert = conversions[sqlType]();
  return (value) => {
    if (value === null || value === undefined) return null;
    const converted = convert(value);
    if (converted === null) throw new TypeError(`${name}: no ${sqlType}: ${JSON.stringify(value)}`);
    return converted;
  };
}

/** Each gives null for a value of another type. */
const conversions: Readonly<Record<SqlType, () => Convert>> = {
  VARCHAR: () => (value) => (typeof value === "string" ? value : null),
  DATE: dates,
  TIMESTAMP: () => (value) =>
    typeof value === "string" ? new DuckDBTimestampValue(BigInt(Date.parse(value)) * 1000n) : null,
  INTEGER: () => (value) => (Number.isInteger(value) ? Number(value) : null),
  DOUBLE: () => (value) => (typeof value === "number" ? value : null),
  BOOLEAN: () => (value) => (typeof value === "boolean" ? value : null),
  "VARCHAR[]": () => (value) => (Array.isArray(value) ? listValue(value) : null),
};

/** The same days occur again and again. */
function dates(): Convert {
  const known = new Map<string, DuckDBDateValue>();
  return (value) => {
    if (typeof value !== "string") return null;
    const held = known.get(value);
    if (held !== undefined) return held;
    const date = new DuckDBDateValue(daysBetween(EPOCH, value));
    known.set(value, date);
    return date;
  };
}
