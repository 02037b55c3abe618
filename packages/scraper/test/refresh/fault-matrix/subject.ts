import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RefreshSource } from "../../../src/refresh/refresh-source.js";
import { copyOfTreaty } from "../../support/data-copy.js";
import type { Handler } from "../../support/loopback-server.js";

/** A document of a source, as two days' answers: what a run takes on the first day, and what would be news on the second. */
export interface Subject {
  /** `untc: XML`. */
  readonly name: string;
  readonly source: RefreshSource;
  /** What `--only` calls it. */
  readonly document: string;
  /** A data directory that holds what the document belongs to. */
  readonly directory: string;
  /** Whether an address is the document's. */
  readonly isAt: (url: string) => boolean;
  readonly type: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Answers at every other address, on the second day. */
  readonly others: Handler;
  /** The same on the first day, where it is another one. */
  readonly othersBefore?: Handler;
  /** Documents of the second day that contradict themselves or the ledger, by fault, with the reason that is due. */
  readonly made: Readonly<Partial<Record<MadeFault, readonly [body: Uint8Array, reason: RegExp]>>>;
  /** Documents of the second day with any text in one place, by the words for that place. */
  readonly withText?: Readonly<Record<string, (text: string) => Uint8Array>>;
  /** True where the body may be larger than memory, so that the limits of a body are those of a file. */
  readonly isFile?: boolean;
}

/** Faults of content: each source shows them in its own form. */
export const madeFaults = [
  "half the table",
  "an empty table",
  "another document",
  "another language",
  "a participant twice",
  "headings that changed places",
  "a renamed heading",
  "an unknown participant",
  "an unknown kind of act or vote",
  "an impossible date",
  "a day to come",
  "a participant gone",
  "totals that do not add up",
  "a stale copy",
  "another encoding than declared",
  "entities that multiply",
  "a million references",
  "100,000 nested elements",
  "a bomb inside the document",
] as const;
export type MadeFault = (typeof madeFaults)[number];

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

/** A copy of the data with one treaty and the roll calls whose id begins so: a record that is quick to read a hundred times. */
export function smallCopy(treatyId: string, rollCalls: string | null): Promise<string> {
  return copyWith(treatyId, {
    "roll-calls.csv": rollCalls,
    "resolutions.csv": rollCalls === null ? null : "",
  });
}

/** Files of the record that no run reads. */
const UNREAD = [
  "README.md",
  "forecasts.csv",
  "indicators.csv",
  "rejects.csv",
  "reference/claims.csv",
  "reference/comparators.csv",
  "reference/coverage.csv",
  "reference/printed-counts.csv",
  "reference/timeline.csv",
  "reference/training-treaties.csv",
  "reference/treaty-evidence.csv",
  "reference/weights.csv",
];

/** The same of a treaty of which nothing is on file, without roll calls. */
export function emptyCopy(treatyId: string): Promise<string> {
  return copyWith(treatyId, { "roll-calls.csv": null, "resolutions.csv": null, "actions.csv": null });
}

async function copyWith(treatyId: string, kept: Readonly<Record<string, string | null>>): Promise<string> {
  const directory = await copyOfTreaty(treatyId, { ...kept, "disagreements.csv": null }, UNREAD);
  await keepRules(join(directory, "reference", "entry-into-force-rules.json"), treatyId);
  return directory;
}

async function keepRules(path: string, treatyId: string): Promise<void> {
  const rules: readonly { readonly treatyId: string }[] = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify(rules.filter((rule) => rule.treatyId === treatyId)));
}

export const notThere: Handler = (_request, response) => {
  response.writeHead(404).end();
};
