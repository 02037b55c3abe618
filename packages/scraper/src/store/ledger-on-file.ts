import {
  actionTable,
  CsvError,
  decodeRows,
  groupBy,
  sqlColumns,
  type TreatyAction,
  type TreatyId,
} from "@depositary/model";
import { readFactFile } from "./fact-file.js";
import { parseCsv, pathOf } from "./read-rows.js";
import { StoreError } from "./store-error.js";

/** The actions on file, by treaty. */
export interface LedgerOnFile {
  /** The same array each time. Throws StoreError and CsvError for rows that cannot be read. */
  of(treatyId: TreatyId): readonly TreatyAction[];
  /** Every action, in the order of the file. */
  all(): readonly TreatyAction[];
}

/** Actions that are read already. */
export function ledgerOf(actions: readonly TreatyAction[]): LedgerOnFile {
  const byTreaty = groupBy(actions, ({ treatyId }) => treatyId);
  return { of: (treatyId) => byTreaty.get(treatyId) ?? [], all: () => actions };
}

/**
 * The actions in the file of a data directory, decoded and checked a treaty at a time: nearly all runs look at few, and many
 * at none. All of them are before any is written.
 */
export async function readLedger(directory: string): Promise<LedgerOnFile> {
  const path = pathOf(directory, actionTable);
  const text = await readFactFile(path);
  const whole = once(() => ledgerOf(decodeRows(actionTable, parseCsv(path, text))));
  const linesOf = once(() => linesByTreaty(text));
  if (!text.startsWith(`${HEADING}\n`)) whole();
  const decoded = new Map<TreatyId, readonly TreatyAction[]>();
  return {
    of(treatyId) {
      const lines = linesOf();
      if (lines === null) return whole().of(treatyId);
      const actions = decoded.get(treatyId) ?? decodeLines(path, lines.get(treatyId) ?? [], whole);
      decoded.set(treatyId, actions);
      return actions;
    },
    all: () => whole().all(),
  };
}

const HEADING = sqlColumns(actionTable).join();

/** Lines by their second cell; null where that cannot be told without reading the whole file. */
function linesByTreaty(text: string): ReadonlyMap<TreatyId, readonly string[]> | null {
  const [, ...lines] = text.split("\n");
  const isPlain = lines.every((line) => line === "" || /^[^",]*,[^",]+,/.test(line));
  if (!isPlain) return null;
  return groupBy(
    lines.filter((line) => line !== ""),
    (line) => line.split(",", 2)[1] ?? "",
  );
}

/** An error in a part is told with its place in the whole. */
function decodeLines(
  path: string,
  lines: readonly string[],
  whole: () => LedgerOnFile,
): readonly TreatyAction[] {
  if (lines.length === 0) return [];
  try {
    const cells = parseCsv(path, lines.join("\n"));
    return decodeRows(actionTable, [sqlColumns(actionTable), ...cells]);
  } catch (error) {
    if (error instanceof CsvError || error instanceof StoreError) whole();
    throw error;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
