import type { DictionaryEntry } from "@depositary/model";
import { quoteName } from "../load/file-table.js";
import { fieldTypeOf } from "./field-type.js";

/**
 * The expression of a row as a line of CSV in the form of the record's own files: RFC 4180 but for LF, quotes only
 * where needed, NULL and an empty list an empty cell, codes with single blanks between them. Empty text is `""`.
 */
export function csvLine(columns: readonly DictionaryEntry[]): string {
  return columns.map((entry) => `coalesce(${cell(entry)}, '')`).join(" || ',' || ");
}

/** The expression of a moment as ISO text. */
export function isoMoment(quoted: string): string {
  return `replace(CAST(${quoted} AS VARCHAR), ' ', 'T') || 'Z'`;
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
