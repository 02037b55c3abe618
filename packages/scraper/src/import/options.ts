import { type IsoDate, isoDate, treatyId } from "@depositary/model";
import { parseOptions } from "../parse-options.js";
import { UsageError } from "../usage-error.js";
import type { Archive } from "./archive.js";

export interface ImportOptions {
  readonly archive: Archive;
  /** Folder that holds the archive, or its one file. */
  readonly from: string;
  readonly directory: string | null;
  readonly only: readonly string[];
  /** The day on which saved documents were saved; null where it is not given. */
  readonly readOn: IsoDate | null;
  readonly isDryRun: boolean;
}

/** How to import, for `--help`. */
export function importHelp(archives: readonly Archive[]): string {
  const longest = Math.max(...archives.map(({ name }) => name.length));
  return `usage: npm run import -- ARCHIVE --from PATH [--only XVIII-12,…] [--read-on DATE] [--data DIR] [--dry-run]

Reads a downloaded archive into data/. Every row read is imported, merged with a fact on file, or refused with a reason.

${archives.map(({ name, expects }) => `  ${name.padEnd(longest)} ${expects}`).join("\n")}

  --only LIST  treaties to take, for archives of treaties (${archives
    .filter(({ isByTreaty }) => isByTreaty)
    .map(({ name }) => name)
    .join(", ")})
  --read-on DATE
               the day on which saved documents were saved that have no day of their own, for ${archives
                 .filter(({ isSavedByHand }) => isSavedByHand)
                 .map(({ name }) => name)
                 .join(", ")}
  --data DIR   another record than the repository's data/
  --dry-run    print the ledger and write nothing

exit codes: 0 done, 1 something was refused that no exception explains, 2 wrong usage`;
}

/** Options of the command line, null where help is asked for. Throws UsageError. */
export function readImportOptions(
  args: readonly string[],
  archives: readonly Archive[],
  today: IsoDate,
): ImportOptions | null {
  const { values, positionals } = parseOptions({ args: [...args], allowPositionals: true, options });
  if (values.help) return null;
  const [name, ...others] = positionals;
  const archive = archives.find((one) => one.name === name);
  const known = archives.map((one) => one.name).join(", ");
  if (archive === undefined)
    throw new UsageError(`expected an archive (${known}), found ${name ?? "nothing"}`);
  if (others.length > 0) throw new UsageError(`one archive at a time, found also ${others.join(", ")}`);
  if (values.from === undefined) throw new UsageError("--from PATH is missing");
  if (values.only !== undefined && archive.isByTreaty === undefined)
    throw new UsageError(
      `--only: the rows of ${archive.name} belong to no treaty; leave it out to import them all`,
    );
  if (values["read-on"] !== undefined && archive.isSavedByHand === undefined)
    throw new UsageError(`--read-on: ${archive.name} says itself for which day it is right; leave it out`);
  return {
    archive,
    from: values.from,
    directory: values.data ?? null,
    only: treatiesOf(values.only),
    readOn: values["read-on"] === undefined ? null : pastDay(values["read-on"], today),
    isDryRun: values["dry-run"],
  };
}

function treatiesOf(list: string | undefined): readonly string[] {
  const ids = list === undefined ? [] : list.split(",");
  const wrong = ids.filter((id) => !treatyId.safeParse(id).success);
  if (wrong.length > 0) throw new UsageError(`--only: not a treaty number: ${wrong.join(", ")}`);
  return ids;
}

function pastDay(text: string, today: IsoDate): IsoDate {
  if (!isoDate.safeParse(text).success)
    throw new UsageError(`--read-on: not a day, as 2026-11-28: ${JSON.stringify(text)}`);
  if (text > today) throw new UsageError(`--read-on: ${text} is still to come`);
  return text;
}

const options = {
  from: { type: "string" },
  data: { type: "string" },
  only: { type: "string" },
  "read-on": { type: "string" },
  "dry-run": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;
