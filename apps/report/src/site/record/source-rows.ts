import {
  changes,
  citedSources,
  claims,
  type Database,
  disagreements,
  liveSources,
} from "@depositary/analytics";

/** Where the record is from, what it was seen to change, and what is said elsewhere. */
export type SourceRows = Readonly<Awaited<ReturnType<typeof readSourceRows>>>;

export async function readSourceRows(database: Database) {
  return {
    sources: await citedSources(database),
    liveSources: await liveSources(database),
    disagreements: await disagreements(database),
    changes: await changes(database),
    claims: await claims(database),
  };
}
