import type { ExportedRelation } from "./data-package.js";
import { text } from "./dictionary-markdown.js";
import { type Edition, publication } from "./publication.js";

/** The README of an export. */
export function readMe({ version, asOf }: Edition, relations: readonly ExportedRelation[]): string {
  const rows = relations.map(
    ({ relation, rows }) =>
      `| \`${relation.name}\` | ${relation.kind} | ${rows} | ${text(relation.comment)} |\n`,
  );
  return `# ${publication.title}

Version ${version}.${asOf === null ? "" : ` Last evidence: ${asOf}; the data say nothing about later days.`} Licence: ${publication.licence.title}
(${publication.licence.path}); name "${publication.publisher}". The facts are nobody's. How to cite: \`CITATION.cff\`.

| here | what |
| --- | --- |
| \`parquet/\` | every table and view, zstd, sorted by primary key (views: by all columns) |
| \`csv/\` | the same: UTF-8, LF, RFC 4180 quotes; an empty cell is NULL or an empty list, \`""\` is empty text; codes in a list have single blanks between them |
| \`json/\` | the same: an array of objects, one a line |
| \`depositary.duckdb\` | the whole database with keys, comments, views and macros |
| \`datapackage.json\` | Frictionless Data Package: types, keys, vocabularies, bytes and hash of each Parquet and CSV file |
| \`dictionary.md\`, \`dictionary.html\` | what each table and column means |
| \`SHA256SUMS\` | checksums of every file |

Text is as the record has it, also where it begins with \`=\`: import CSV into a spreadsheet as text.

## Ask

From this directory, with DuckDB:

\`\`\`sql
SELECT status, count(*) FROM 'parquet/participation.parquet' GROUP BY status;
SELECT vote, count(*) FROM read_csv('csv/ballot.csv', all_varchar = true) GROUP BY vote;
SELECT kind, count(*) FROM 'json/action.json' GROUP BY kind;
\`\`\`

and in \`depositary.duckdb\`, where macros answer for any day:

\`\`\`sql
SELECT name, status FROM status_on('XVIII-16', DATE '2026-01-01');
\`\`\`

## Verify

\`\`\`sh
sha256sum -c SHA256SUMS
\`\`\`

The same facts give the same bytes in every file but \`depositary.duckdb\` (DuckDB does not write reproducible files) and its line
in \`SHA256SUMS\`.

## What is here

| name | kind | rows | holds |
| --- | --- | --- | --- |
${rows.join("")}`;
}
