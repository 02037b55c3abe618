import type { Database } from "../database.js";

/**
 * Waits for all works, also where one fails: nothing must be at work on a database that is then closed. Throws what the
 * first in order throws.
 */
export async function allDone<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** Does `work` to every item, on each connection one after the other. The results are in the order of the items. */
export async function shareOut<Item, Result>(
  connections: readonly Database[],
  items: readonly Item[],
  work: (connection: Database, item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Array<Result>(items.length);
  const pending = [...items.entries()];
  await allDone(
    connections.map(async (connection) => {
      for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
        const [index, item] = next;
        results[index] = await work(connection, item);
      }
    }),
  );
  return results;
}

/** Commits what `work` does. Nothing of it is kept where it fails: what is being built is thrown away then. */
export async function inTransaction(
  database: Database,
  work: (connection: Database) => Promise<void>,
): Promise<void> {
  await database.run("BEGIN");
  await work(database);
  await database.run("COMMIT");
}

/** The statements as one transaction for one call, so that the database goes on with the next while this thread is at work. */
export function transaction(statements: readonly string[]): string {
  return ["BEGIN", ...statements, "COMMIT"].join(";\n");
}

/** Does `work`, which needs this thread, while `written` is on its way in another; also where it throws, that is waited for. */
export async function meanwhile<T>(written: Promise<void>, work: () => T): Promise<T> {
  try {
    return work();
  } finally {
    await written;
  }
}
