import type { DictionaryEntry } from "@depositary/model";
import type { ExportedFile } from "./checksums.js";
import { fieldTypeOf } from "./field-type.js";
import { type Edition, publication } from "./publication.js";
import type { Relation } from "./relation.js";

/** A relation with its rows on file. */
export interface ExportedRelation {
  readonly relation: Relation;
  readonly rows: number;
  readonly csv: ExportedFile;
  readonly json: ExportedFile;
  readonly parquet: ExportedFile;
}

/**
 * The Frictionless Data Package (version 1 of the specification, which every tool reads): each relation as a tabular resource
 * in CSV and as a plain resource in Parquet.
 */
export function dataPackage(
  { version, asOf }: Edition,
  publishers: readonly string[],
  relations: readonly ExportedRelation[],
): Readonly<Record<string, unknown>> {
  return {
    profile: "data-package",
    name: publication.name,
    title: publication.title,
    description: publication.description,
    version,
    ...(asOf === null ? {} : { asOf }),
    licenses: [publication.licence],
    contributors: [{ title: publication.publisher, role: "publisher" }],
    ...(publishers.length === 0 ? {} : { sources: publishers.map((title) => ({ title })) }),
    resources: relations.flatMap((exported) => [csvResource(exported), parquetResource(exported)]),
  };
}

function csvResource({ relation, csv, rows }: ExportedRelation) {
  return {
    profile: "tabular-data-resource",
    name: relation.name,
    ...fileOf(csv),
    description: relation.comment,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { lineTerminator: "\n", doubleQuote: true },
    rows,
    schema: {
      fields: relation.columns.map((entry) => ({
        ...fieldOf(entry),
        ...(isList(entry)
          ? { type: "string", description: `${entry.comment} Codes with single blanks between them.` }
          : {}),
      })),
      missingValues: [""],
      ...keysOf(relation),
    },
  };
}

function parquetResource({ relation, parquet, rows }: ExportedRelation) {
  return {
    profile: "data-resource",
    name: `${relation.name}.parquet`,
    ...fileOf(parquet),
    description: relation.comment,
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    rows,
    schema: { fields: relation.columns.map(fieldOf), ...keysOf(relation) },
  };
}

function fileOf({ path, bytes, sha256 }: ExportedFile) {
  return { path, bytes, hash: `sha256:${sha256}` };
}

function fieldOf(entry: DictionaryEntry) {
  const { column, sqlType, comment, unit, values } = entry;
  return {
    name: column,
    type: fieldTypeOf(sqlType),
    description: comment,
    ...(unit === null ? {} : { unit }),
    constraints: {
      // an empty list is an empty cell, which the specification counts as a missing value
      ...(entry.nullable || isList(entry) ? {} : { required: true }),
      ...(values === null ? {} : { enum: values }),
    },
  };
}

function isList({ sqlType }: DictionaryEntry): boolean {
  return fieldTypeOf(sqlType) === "array";
}

function keysOf({ primaryKey, foreignKeys }: Relation) {
  return {
    ...(primaryKey.length === 0 ? {} : { primaryKey }),
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map(({ column, references, referenced }) => ({
            fields: [column],
            reference: { resource: references, fields: referenced },
          })),
        }),
  };
}
