import { isMtdsg, parseTreatyId, type Treaty, type TreatyId } from "@depositary/model";
import type { DocumentOutcome } from "../outcome.js";
import type { RefreshSource, SourceRun } from "../refresh-source.js";
import { refreshTreaty } from "../refresh-treaty.js";
import { statusForms } from "../status-document.js";

/** The depositary's status documents, one a treaty: every treaty on file that is in the Secretary-General's collection. */
export const untc: RefreshSource = {
  name: "untc",
  origins: { main: "https://treaties.un.org" },
  cadenceDays: 2,
  readDocument: readTreaty,
  refresh: refreshTreaties,
};

async function* refreshTreaties(run: SourceRun): AsyncGenerator<DocumentOutcome> {
  const treaties = await run.documents.longestAgoFirst(
    run.only ?? collectedTreaties(run.facts.treaties()),
    (treatyId) => statusForms(treatyId)[0],
  );
  for (const [done, treatyId] of treaties.entries()) {
    run.progress(done, treaties.length, treatyId);
    yield await refreshTreaty(treatyId, run);
  }
}

function collectedTreaties(treaties: readonly Treaty[]): readonly TreatyId[] {
  return treaties.map(({ treatyId }) => treatyId).filter((treatyId) => isMtdsg(parseTreatyId(treatyId)));
}

function readTreaty(text: string): TreatyId {
  if (isMtdsg(parseTreatyId(text))) return text;
  throw new RangeError(`${text} is not in the collection of the Secretary-General`);
}
