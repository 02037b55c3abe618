import type { Database } from "@depositary/analytics";

type Ask<Answer> = (database: Database) => Promise<Answer>;

/** Asks on a connection of its own, so that the database answers while this thread does something else. */
export async function askBeside<Answer>(database: Database, ask: Ask<Answer>): Promise<Answer> {
  const other = await database.connectAgain();
  try {
    return await ask(other);
  } finally {
    other.close();
  }
}

/** Asks two things at once: the database answers the one while this thread reads the answer to the other. */
export async function askAtOnce<One, Other>(
  database: Database,
  one: Ask<One>,
  other: Ask<Other>,
): Promise<readonly [One, Other]> {
  const asked = [one(database), askBeside(database, other)] as const;
  // also where one fails: nothing must be asked of a connection that is closed
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
