import { kind } from "@depositary/model";
import type { Database } from "../database.js";
import { ownVersion } from "../own-version.js";

/** What the published data set says of itself, the same in every file that says it. */
export const publication = {
  name: "depositary",
  title: "Depositary: the open record of who has joined which treaty",
  description:
    "Who has signed and ratified which multilateral treaty, and how States voted on the way there: a ledger of treaty actions and recorded votes, each row with its source, its grade and its day.",
  publisher: "Depositary",
  licence: {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;

/** Which state of the record an export holds. */
export interface Edition {
  /** Version of the software and so of the schema. */
  readonly version: string;
  /** Day of the last evidence in the record; null where it has none. */
  readonly asOf: string | null;
}

/** The edition that a database holds. */
export async function editionOf(database: Database): Promise<Edition> {
  const { asOf } = await database.rowOf(
    { asOf: kind.orNull(kind.day) },
    "SELECT max(evidence_up_to) AS as_of FROM treaty_progress",
  );
  return { version: await ownVersion(), asOf };
}
