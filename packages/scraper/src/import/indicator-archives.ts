import { type Indicator, indicatorTable, isOrganisation } from "@depositary/model";
import { readWorldBank, type WorldBankSeries } from "../source/world-bank/archive.js";
import { readRows } from "../store/read-rows.js";
import type { Archive } from "./archive.js";
import { tableChange, withRows } from "./table-change.js";

export const population = worldBank({
  indicator: "population",
  sourceId: "world-bank-population-2024",
  file: "population.csv",
});
export const gdp = worldBank({ indicator: "gdp", sourceId: "world-bank-gdp-2023", file: "gdp.csv" });

function worldBank(series: WorldBankSeries): Archive {
  return {
    name: series.indicator,
    expects: `${series.file} (datasets/${series.indicator})`,
    run: async ({ files, directory, reference }) => {
      const states = reference.participants.filter((participant) => !isOrganisation(participant));
      const ids = new Set(states.map(({ participantId }) => participantId));
      const { rows, ledger } = readWorldBank(await files.read(series.file), series, ids);
      const held = await readRows(directory, indicatorTable);
      const known = new Set(held.map(factOf));
      const merged = rows.filter((row) => known.has(factOf(row))).length;
      return {
        sourceId: series.sourceId,
        remarks: [],
        ledger: { ...ledger, imported: rows.length - merged, merged },
        problems: [],
        changes: [tableChange(indicatorTable, held, withRows(held, rows, keyOf))],
      };
    },
  };
}

function keyOf({ indicator, participantId, year }: Indicator): string {
  return `${indicator} ${participantId} ${year}`;
}

function factOf(row: Indicator): string {
  return `${keyOf(row)} ${row.value}`;
}
