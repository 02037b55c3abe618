import type { Resolution } from "@depositary/model";
import type { Refusal } from "../../import-ledger.js";
import { quoted } from "../../one-line.js";
import { openCsv } from "../../votes/csv-stream.js";
import { formatSymbol, parseSymbol } from "../../votes/resolution-symbol.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteReference } from "../../votes/vote-import.js";
import { recordName } from "./bulk-records.js";
import { controlProblems, firstValue, plainTitle, readCount, readDay } from "./cells.js";
import type { LibraryImport } from "./file-library-votes.js";
import { bulkSource } from "./file-name.js";
import { findBulkFile } from "./find-bulk-file.js";
import { cellOf, findColumns, type LayoutRules, type Positions } from "./layout.js";
import { readModality } from "./modality.js";
import {
  contradiction,
  differencesOf,
  type Outcome,
  type OutcomesOnFile,
  rollCallsOfAdoption,
} from "./outcome-differences.js";
import { fileResolutions } from "./resolutions.js";
import { sessionProblems } from "./session.js";

type Column =
  | "undlId"
  | "resolution"
  | "session"
  | "date"
  | "title"
  | "modality"
  | "meeting"
  | "yes"
  | "no"
  | "abstain"
  | "notVoting";

const LAYOUT: LayoutRules<Column> = {
  columns: {
    undlId: ["undl_id"],
    resolution: ["resolution"],
    session: ["session"],
    date: ["date"],
    title: ["title"],
    modality: ["modality"],
    meeting: ["meeting"],
    yes: ["total_yes"],
    no: ["total_no"],
    abstain: ["total_abstentions"],
    notVoting: ["total_non_voting"],
  },
  ignored: [
    "draft",
    "amended_draft",
    "committee_report",
    "agenda_title",
    "subjects",
    "vote_note",
    "total_ms",
    "undl_link",
  ],
  optional: [],
};

/**
 * The resolutions of the General Assembly and how each was adopted, adoptions without a vote included. They are
 * compared with the resolutions and the roll calls on file. A row with a cell that is not understood is refused, and
 * one that contradicts an earlier row of its resolution. Throws ParseError on an unknown heading.
 */
export async function importOutcomes(files: StreamedFiles, reference: VoteReference): Promise<LibraryImport> {
  const file = await findBulkFile(files, "ga-outcomes");
  const source = bulkSource(file);
  const { outcomes, refused } = await readOutcomes(files, file.path, source.sourceId);
  const rows = outcomes.map(({ resolution }) => resolution);
  const resolutions = fileResolutions(rows, reference.resolutions, [...reference.sources, source]);
  const onFile: OutcomesOnFile = {
    resolutions: resolutionsBySymbol(reference.resolutions),
    filed: resolutionsBySymbol(resolutions),
    rollCalls: rollCallsOfAdoption(reference.rollCalls),
  };
  const seen = new Set<string>();
  let merged = 0;
  for (const { resolution } of outcomes) {
    if (onFile.resolutions.has(resolution.symbol) || seen.has(resolution.symbol)) merged += 1;
    seen.add(resolution.symbol);
  }
  return {
    file,
    rollCalls: reference.rollCalls,
    resolutions,
    sources: [source],
    disagreements: outcomes.flatMap((outcome) => differencesOf(outcome, onFile)),
    ledger: { read: outcomes.length + refused.length, imported: outcomes.length - merged, merged, refused },
    remarks: [],
    symbols: new Set(rows.map(({ symbol }) => symbol)),
  };
}

function resolutionsBySymbol(resolutions: readonly Resolution[]): ReadonlyMap<string, Resolution> {
  return new Map(resolutions.map((row) => [row.symbol, row]));
}

async function readOutcomes(files: StreamedFiles, path: string, sourceId: string) {
  const { heading, batches } = await openCsv(files, path);
  const at = findColumns(path, heading, LAYOUT);
  const refused: Refusal[] = [];
  const outcomes: Outcome[] = [];
  const bySymbol = new Map<string, Outcome>();
  for await (const batch of batches)
    for (const cells of batch) {
      const outcome = readOutcome(cells, at, sourceId);
      const reason = typeof outcome === "string" ? outcome : keep(outcome, bySymbol);
      if (typeof outcome !== "string" && reason === null) outcomes.push(outcome);
      if (reason === null) continue;
      const found = recordName(cellOf(cells, at.undlId), cellOf(cells, at.resolution));
      refused.push({ file: path, found, reason });
    }
  return { outcomes, refused };
}

/** Keeps the first outcome of a resolution; returns why a later one is not taken. */
function keep(outcome: Outcome, bySymbol: Map<string, Outcome>): string | null {
  const { symbol } = outcome.resolution;
  const earlier = bySymbol.get(symbol);
  if (earlier !== undefined) return contradiction(earlier, outcome);
  bySymbol.set(symbol, outcome);
  return null;
}

const TOTALS = ["yes", "no", "abstain", "notVoting"] as const;

/** The outcome of a row, or all that is not understood of it. */
function readOutcome(cells: readonly string[], at: Positions<Column>, sourceId: string): Outcome | string {
  const cell = (column: Column) => cellOf(cells, at[column]);
  const symbol = parseSymbol(firstValue(cell("resolution")));
  const adoptedOn = readDay(cell("date"));
  const adoption = readModality(cell("modality"));
  const totals = TOTALS.map((name) => [name, readCount(cell(name))] as const);
  const title = plainTitle(cell("title"));
  const meeting = firstValue(cell("meeting"));
  const problems = [...controlProblems("title", title), ...controlProblems("meeting", meeting)];
  if (symbol === null) problems.push("not a symbol known");
  if (symbol !== null && adoptedOn !== undefined)
    problems.push(...sessionProblems(symbol, cell("session"), adoptedOn));
  if (adoptedOn === undefined) problems.push(`not a day: ${quoted(cell("date"))}`);
  if (adoption === undefined) problems.push(`not a modality known: ${quoted(cell("modality"))}`);
  for (const [name, total] of totals)
    if (total === undefined) problems.push(`not a total (${name}): ${quoted(cell(name))}`);
  if (symbol === null || adoptedOn === undefined || adoption === undefined || problems.length > 0)
    return problems.join("; ");
  const { body, session } = symbol;
  const formatted = formatSymbol(symbol);
  const of = { symbol: formatted, body, session, title: title === "" ? formatted : title };
  const how = { adoptedOn, meeting: meeting === "" ? null : meeting, adoption };
  return {
    resolution: { ...of, ...how, treatyId: null, role: null, sourceId },
    totals: totals.map(([name, total = null]) => [name, total] as const),
  };
}
