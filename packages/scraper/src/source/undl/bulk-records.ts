import {
  type Adoption,
  groupBy,
  type Kind,
  kind,
  type RowOfShape,
  type Shape,
  toSnakeCase,
} from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import type { Refusal } from "../../import-ledger.js";
import { quoted } from "../../one-line.js";
import type { PrintedTotals } from "../../votes/recorded-vote.js";
import { parseSymbol, type ResolutionSymbol } from "../../votes/resolution-symbol.js";
import { BULK_VOTE, type RecordColumn } from "./bulk-columns.js";
import { controlProblems, firstValue, plainTitle, readCount, readDay } from "./cells.js";
import { readModality } from "./modality.js";
import { sessionProblems } from "./session.js";

/** A resolution of a bulk file without the votes of its members. */
export interface BulkRecord {
  /** As printed, without blanks around it. */
  readonly undlId: string;
  readonly symbol: ResolutionSymbol;
  readonly date: string;
  readonly printed: PrintedTotals;
  readonly title: string;
  readonly meeting: string;
  readonly adoption: Adoption;
  /** As many as a recorded vote prints, each of which it lists; null where it does not say. */
  readonly members: number | null;
  /** Rows of the file that are its. */
  readonly rows: number;
}

export interface BulkRecords {
  readonly records: readonly BulkRecord[];
  /** One refusal for each row of a resolution that is not understood. */
  readonly refused: readonly Refusal[];
}

const printedRow = {
  undlId: kind.text,
  resolution: kind.text,
  session: kind.text,
  date: kind.text,
  meeting: kind.text,
  title: kind.text,
  modality: kind.text,
  yes: kind.text,
  no: kind.text,
  abstain: kind.text,
  notVoting: kind.text,
  members: kind.text,
  rows: kind.integer,
} satisfies Record<RecordColumn, Kind<string>> & Shape;
type Printed = RowOfShape<typeof printedRow>;

const COLUMNS: readonly RecordColumn[] = [
  "resolution",
  "session",
  "date",
  "meeting",
  "title",
  "modality",
  "yes",
  "no",
  "abstain",
  "notVoting",
  "members",
];
const TOTALS = ["yes", "no", "abstain", "notVoting", "members"] as const;

/**
 * What the rows of each record say alike, read. In the order of day and symbol, whatever the order of the file. A release
 * that does not say how a resolution was adopted has recorded votes only.
 */
export async function readRecords(
  database: BulkDatabase,
  path: string,
  hasModality: boolean,
): Promise<BulkRecords> {
  const columns = COLUMNS.map((name) => `${toSnakeCase(name)} AS "${name}"`).join(", ");
  const printed = await database.rowsOf(
    printedRow,
    `SELECT undl_id AS "undlId", ${columns}, sum(rows)::INTEGER AS rows FROM ${BULK_VOTE}
     GROUP BY ALL ORDER BY date, resolution, "undlId"`,
  );
  const records: BulkRecord[] = [];
  const refused: Refusal[] = [];
  for (const [undlId, variants] of groupBy(printed, (row) => row.undlId)) {
    const found = readRecord(undlId, variants, hasModality);
    if ("record" in found) records.push(found.record);
    else refused.push(...refusals(path, variants, found.problems.join("; ")));
  }
  return { records, refused };
}

function readRecord(
  undlId: string,
  variants: readonly Printed[],
  hasModality: boolean,
): { readonly record: BulkRecord } | { readonly problems: readonly string[] } {
  const [row] = variants;
  if (row === undefined || variants.length > 1) return { problems: [difference(variants)] };
  const symbol = parseSymbol(firstValue(row.resolution));
  const date = readDay(row.date.trim());
  const adoption = hasModality ? readModality(row.modality) : "recorded vote";
  const { printed, members, problems } = readTotals(row);
  if (!/^\d+$/.test(undlId)) problems.push(`not a record number: ${quoted(undlId)}`);
  if (symbol === null) problems.push("not a symbol known");
  if (symbol !== null && date !== undefined)
    problems.push(...sessionProblems(symbol, row.session.trim(), date));
  if (date === undefined) problems.push(`not a day: ${quoted(row.date)}`);
  problems.push(...controlProblems("title", row.title), ...controlProblems("meeting", row.meeting));
  if (adoption === undefined) problems.push(`not a modality known: ${quoted(row.modality)}`);
  if (symbol === null || date === undefined || adoption === undefined || problems.length > 0)
    return { problems };
  return {
    record: {
      undlId,
      symbol,
      date,
      printed,
      title: plainTitle(row.title),
      meeting: firstValue(row.meeting),
      adoption,
      members: adoption === "recorded vote" ? members : null,
      rows: row.rows,
    },
  };
}

function readTotals(row: Printed) {
  const counts = TOTALS.map((name) => readCount(row[name].trim()));
  const problems = TOTALS.filter((_, at) => counts[at] === undefined).map(
    (name) => `not a total (${name}): ${quoted(row[name])}`,
  );
  const [yes = null, no = null, abstain = null, notVoting = null, members = null] = counts;
  return { printed: { yes, no, abstain, notVoting }, members, problems };
}

function difference(variants: readonly Printed[]): string {
  const differing = COLUMNS.filter((name) => new Set(variants.map((row) => row[name])).size > 1);
  return `the rows of the record differ: ${differing.join(", ")}`;
}

function refusals(file: string, variants: readonly Printed[], reason: string): readonly Refusal[] {
  return variants.flatMap(({ undlId, resolution, rows }) => {
    const refusal = { file, found: recordName(undlId, resolution), reason };
    return Array.from({ length: rows }, () => refusal);
  });
}

/** `record 4025240, A/RES/ES-10/21`. */
export function recordName(undlId: string, resolution: string): string {
  return `record ${undlId.trim()}, ${resolution.trim()}`;
}
