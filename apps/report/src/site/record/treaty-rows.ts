import {
  chapters,
  conversionSteps,
  type Database,
  depositMonths,
  depositSummaries,
  evidenceSummary,
  latestActs,
  newestActs,
  nthInstruments,
  packedCurves,
  treatyConversions,
  treatyStandings,
} from "@depositary/analytics";
import { ENTRIES_MAX } from "../../feed/record-feeds.js";
import { nameOf } from "../../text/standing-words.js";
import { DEPOSITS_LEAST } from "./deposits-least.js";

/** Acts shown of all treaties together. */
const ACTS_SHOWN = 100;

/** Every treaty: where it stands, and how it got there. */
export type TreatyRows = Readonly<Awaited<ReturnType<typeof readTreatyRows>>>;

export async function readTreatyRows(database: Database) {
  const standings = await treatyStandings(database);
  return {
    standings,
    /** Each treaty by the name by which it is known: all that most pages need to know of most treaties. */
    treatyNames: standings.map((standing) => ({ treatyId: standing.treatyId, name: nameOf(standing) })),
    chapters: await chapters(database),
    latestActs: await latestActs(database, ACTS_SHOWN),
    newestActs: await newestActs(database, ENTRIES_MAX),
    packedCurves: await packedCurves(database),
    depositMonths: await depositMonths(database, DEPOSITS_LEAST),
    depositSummaries: await depositSummaries(database, DEPOSITS_LEAST),
    evidence: await evidenceSummary(database),
    conversionSteps: await conversionSteps(database),
    treatyConversions: await treatyConversions(database),
    nthInstruments: await nthInstruments(database),
  };
}
