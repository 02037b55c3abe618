import { type Indicator, indicatorTable, isOrganisation, type Source, sourceTable } from "@depositary/model";
import { ParseError } from "../errors.js";
import { readWorldBank, type WorldBankReading } from "../source/world-bank/archive.js";
import type { WorldBankSeries } from "../source/world-bank/series.js";
import { readRows } from "../store/read-rows.js";
import type { Archive, ImportReport } from "./archive.js";
import type { ArchiveFiles } from "./archive-files.js";
import { rowKey, tableChange, withMissing, withRows } from "./table-change.js";

/** What the DataBank names its extracts; series are told by what is in them. */
const EXTRACT = /^[\da-f]{8}-[\da-f-]{27}_Data\.csv$/;

export const population = worldBank({
  indicator: "population",
  code: "SP.POP.TOTL",
  title: "Population by country and year",
});
export const gdp = worldBank({
  indicator: "gdp",
  code: "NY.GDP.MKTP.CD",
  title: "Gross domestic product by country and year, current US dollars",
});

function worldBank(series: WorldBankSeries): Archive {
  const { indicator, code } = series;
  return {
    name: indicator,
    expects: `API_${code}_DS2_….csv (data.worldbank.org), …_Data.csv (databank.worldbank.org) or ${indicator}.csv (datasets/${indicator})`,
    run: async ({ files, directory, facts, reference }) => {
      const states = reference.participants.filter((participant) => !isOrganisation(participant));
      const ids = new Set(states.map(({ participantId }) => participantId));
      const file = await findFile(files, series);
      const reading = readWorldBank(file, await files.read(file), series, ids);
      const held = await readRows(directory, indicatorTable);
      const ofSeries = held.filter((row) => row.indicator === indicator);
      requireLatest(file, reading.source, facts.sources, ofSeries);
      return reportOf(facts.sources, held, reading);
    },
  };
}

function reportOf(
  sources: readonly Source[],
  held: readonly Indicator[],
  { source, rows, ledger, remarks }: WorldBankReading,
): ImportReport {
  const known = new Set(held.map(factOf));
  const merged = rows.filter((row) => known.has(factOf(row))).length;
  return {
    sourceId: source.sourceId,
    remarks,
    ledger: { ...ledger, imported: rows.length - merged, merged: ledger.merged + merged },
    problems: [],
    changes: [
      tableChange(sourceTable, sources, withMissing(sourceTable, sources, [source])),
      tableChange(indicatorTable, held, withRows(indicatorTable, held, rows)),
    ],
  };
}

/** The file of a series by its name, or the only one that there is: its content says what it is. */
async function findFile(files: ArchiveFiles, { indicator, code }: WorldBankSeries): Promise<string> {
  const names = await files.list(".");
  const copy = `${indicator}.csv`;
  const download = (name: string) => name.startsWith(`API_${code}_`) && name.endsWith(".csv");
  const found = names.filter((name) => name === copy || download(name) || EXTRACT.test(name));
  if (found.length > 1)
    throw new ParseError(indicator, [`expected one file, found ${found.join(", ")}; name it with --from`]);
  return found[0] ?? (names.length === 1 ? names[0] : undefined) ?? copy;
}

/** Values are revised from release to release: an earlier one must not take the place of a later one. */
function requireLatest(
  file: string,
  source: Source,
  sources: readonly Source[],
  held: readonly Indicator[],
): void {
  const cited = new Set(held.map(({ sourceId }) => sourceId));
  const later = sources.find(
    ({ sourceId, asAt }) => cited.has(sourceId) && asAt !== null && asAt > (source.asAt ?? ""),
  );
  if (later === undefined) return;
  const found = source.asAt === null ? "it has no date" : `last updated on ${source.asAt}`;
  throw new ParseError(file, [
    `older than what is on file: ${found}, ${later.sourceId} is there; nothing is written`,
  ]);
}

const keyOf = rowKey(indicatorTable);

function factOf(row: Indicator): string {
  return `${keyOf(row)} ${row.value}`;
}
