import {
  changes,
  citedSources,
  claims,
  type Database,
  disagreements,
  liveSources,
  tableRows,
} from "@depositary/analytics";
import { sourceTable } from "@depositary/model";

/** Where the record is from, what it was seen to change, and what is said elsewhere. */
export type SourceRows = Readonly<Awaited<ReturnType<typeof readSourceRows>>>;

export async function readSourceRows(database: Database) {
  return {
    sources: await tableRows(database, sourceTable),
    /** The same with how much rests on each: another for every fact. */
    citedSources: await citedSources(database),
    liveSources: await liveSources(database),
    disagreements: await disagreements(database),
    changes: await changes(database),
    claims: await claims(database),
  };
}
