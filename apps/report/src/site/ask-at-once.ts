import type { Database } from "@depositary/analytics";
import { allEnded } from "./all-ended.js";

/** Asks two things at once, each on a connection of its own: the database answers the one while this thread reads the answer to the other. */
export async function askAtOnce<One, Other>(
  database: Database,
  one: (database: Database) => Promise<One>,
  other: (database: Database) => Promise<Other>,
): Promise<readonly [One, Other]> {
  const second = await database.connectAgain();
  try {
    // nothing must be asked of a connection that is closed
    return await allEnded([one(database), other(second)]);
  } finally {
    second.close();
  }
}
