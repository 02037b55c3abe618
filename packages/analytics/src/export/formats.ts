import { sqlString } from "@depositary/model";
import { quoteName } from "../load/file-table.js";
import { csvLine, isoMoment } from "./csv-line.js";
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
 * The statement that writes the rows of a Parquet file, in its order, as CSV in the form of the record's own files.
 * DuckDB's own writer leaves NULL and empty text alike, so that the lines are made here and written as they are.
 */
export function copyToCsv({ columns }: Relation, parquet: string, path: string): string {
  const heading = quoteName(columns.map(({ column }) => column).join(","));
  return `COPY (SELECT ${csvLine(columns)} AS ${heading} FROM read_parquet(${sqlString(parquet)})) TO ${sqlString(path)}
    (FORMAT csv, HEADER true, DELIMITER '', QUOTE '', ESCAPE '', NULLSTR '')`;
}
