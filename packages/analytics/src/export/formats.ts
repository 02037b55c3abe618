import { type DictionaryEntry, sqlString } from "@depositary/model";
import { quoteName } from "../load/file-table.js";
import { fieldTypeOf } from "./field-type.js";
import { orderOf, type Relation } from "./relation.js";

// DuckDB's default, fixed so that another default does not change the bytes
const ROW_GROUP_SIZE = 122_880;

/** The statement that writes a relation as Parquet, sorted. */
export function copyToParquet(relation: Relation, path: string): string {
  return `COPY (SELECT * FROM ${quoteName(relation.name)} ORDER BY ${orderOf(relation)}) TO ${sqlString(path)}
    (FORMAT parquet, PARQUET_VERSION v1, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP_SIZE})`;
}

/**
 * The statement that writes the rows of a Parquet file, in its order, as an array of objects, one a line. Lists are arrays,
 * days and moments ISO text.
 */
export function copyToJson({ columns }: Relation, parquet: string, path: string): string {
  const values = columns.map(({ column, sqlType }) => {
    const quoted = quoteName(column);
    return fieldTypeOf(sqlType) === "datetime" ? `${isoMoment(quoted)} AS ${quoted}` : quoted;
  });
  return `COPY (SELECT ${values.join(", ")} FROM read_parquet(${sqlString(parquet)})) TO ${sqlString(path)} (FORMAT json, ARRAY true)`;
}

/**
 * The statement that writes the rows of a Parquet file, in its order, as CSV in the form of the record's own files: RFC 4180
 * but for LF, quotes only where needed, NULL and an empty list an empty cell, codes with single blanks between them. Empty text
 * is `""`. DuckDB's own writer leaves NULL and empty text alike, so that the lines are made here and written as they are.
 */
export function copyToCsv({ columns }: Relation, parquet: string, path: string): string {
  const heading = quoteName(columns.map(({ column }) => column).join(","));
  const line = columns.map((entry) => `coalesce(${cell(entry)}, '')`).join(" || ',' || ");
  return `COPY (SELECT ${line} AS ${heading} FROM read_parquet(${sqlString(parquet)})) TO ${sqlString(path)}
    (FORMAT csv, HEADER true, DELIMITER '', QUOTE '', ESCAPE '', NULLSTR '')`;
}

function cell({ column, sqlType, values }: DictionaryEntry): string {
  const quoted = quoteName(column);
  switch (fieldTypeOf(sqlType)) {
    case "string":
      return values === null ? quotedText(quoted) : quoted;
    case "array":
      return `nullif(array_to_string(${quoted}, ' '), '')`;
    case "datetime":
      return isoMoment(quoted);
    case "number":
      return plainNumber(quoted);
    case "date":
    case "integer":
    case "boolean":
      return `CAST(${quoted} AS VARCHAR)`;
  }
}

function quotedText(quoted: string): string {
  return `CASE WHEN ${quoted} = '' OR regexp_matches(${quoted}, '[",\\r\\n]')
    THEN '"' || replace(${quoted}, '"', '""') || '"' ELSE ${quoted} END`;
}

/** A number as JavaScript prints it, which is how the record's files have it: an exponent only below 1e-6 and from 1e21. */
function plainNumber(quoted: string): string {
  const shortest = `CAST(${quoted} + 0 AS VARCHAR)`;
  const size = `abs(${quoted})`;
  return `CASE
    WHEN ${size} >= 1e-6 AND ${size} < 1e-4 THEN rtrim(CAST(CAST(${shortest} AS DECIMAL(38, 24)) AS VARCHAR), '0')
    WHEN ${size} >= 1e16 AND ${size} < 1e21 THEN CAST(CAST(${shortest} AS DECIMAL(38, 0)) AS VARCHAR)
    ELSE regexp_replace(replace(${shortest}, 'e-0', 'e-'), '\\.0$', '') END`;
}

function isoMoment(quoted: string): string {
  return `replace(CAST(${quoted} AS VARCHAR), ' ', 'T') || 'Z'`;
}
