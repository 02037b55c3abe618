import {
  countStates,
  type DocumentOutcome,
  isTaken,
  isWhollyTaken,
  type SourceOutcome,
  sumBalances,
} from "./outcome.js";

/** One line for a source: documents by state, acts read = new + merged + refused. */
export function describeBalance({ source, documents, rowsName }: SourceOutcome): string {
  const states = Object.entries(countStates(documents)).map(([state, count]) => `${count} ${state}`);
  const { read, imported, merged, refused } = sumBalances(documents);
  const rows = `${read} ${rowsName} read = ${imported} new + ${merged} merged + ${refused} refused`;
  const count = documents.length === 1 ? "1 document" : `${documents.length} documents`;
  return `${source}: ${count} = ${states.join(" + ")}; ${rows}`;
}

/**
 * The parse-loss ledger of a source whose documents are listed: listed = taken + listed exceptions + not taken. None where
 * no list was taken.
 */
export function describeLists({ source, documents }: SourceOutcome): readonly string[] {
  const listed = new Set(documents.flatMap(({ lists = [] }) => lists));
  if (listed.size === 0) return [];
  const asked = documents.filter(({ document }) => listed.has(document));
  const taken = asked.filter(isTaken).length;
  const excluded = listed.size - asked.length;
  const notTaken = asked.length - taken;
  return [
    `${source}: ${listed.size} listed = ${taken} taken + ${excluded} listed exceptions + ${notTaken} not taken`,
  ];
}

/** The lines for a document that was not taken, or for the rows of one that was; none for any other. */
export function describeFailure(outcome: DocumentOutcome): readonly string[] {
  const { source, document, state, reasons } = outcome;
  if (isWhollyTaken(outcome)) return [];
  const what = isTaken(outcome) ? "row refused" : state;
  return reasons.map((reason) => `${what}: ${source}:${document}: ${reason}`);
}

/** The lines for what a person should know of a document that was taken. */
export function describeRemarks({ source, document, remarks = [] }: DocumentOutcome): readonly string[] {
  return remarks.map((remark) => `note: ${source}:${document}: ${remark}`);
}

/** The lines for what a document has that none had before, whether or not it was taken. */
export function describeDrift({ source, document, drift = [] }: DocumentOutcome): readonly string[] {
  return drift.map((what) => `new form: ${source}:${document}: ${what}`);
}

/** The line for a source that ended before its last document; none for any other. */
export function describeSourceFailure({ source, failure }: SourceOutcome): readonly string[] {
  return failure === null ? [] : [`${failure.state}: ${source}: ${failure.reason}`];
}
