import {
  chapters,
  conversionSteps,
  curveSteps,
  type Database,
  depositDays,
  depositMonths,
  depositSummaries,
  evidenceSummary,
  latestActs,
  newestActs,
  nthInstruments,
  treatyConversions,
  treatyStandings,
} from "@depositary/analytics";
import { ENTRIES_MAX } from "../../feed/record-feeds.js";
import { nameOf } from "../../text/standing-words.js";

/** Fewest deposits of known day that make a calendar of a treaty. */
const DEPOSITS_LEAST = 20;
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
    curves: await curveSteps(database),
    /** Of treaties with enough of them, and of all together under no number. */
    depositDays: await depositDays(database, DEPOSITS_LEAST),
    depositMonths: await depositMonths(database, DEPOSITS_LEAST),
    depositSummaries: await depositSummaries(database, DEPOSITS_LEAST),
    evidence: await evidenceSummary(database),
    conversionSteps: await conversionSteps(database),
    treatyConversions: await treatyConversions(database),
    nthInstruments: await nthInstruments(database),
  };
}
