import { parseArgs } from "node:util";
import { isMtdsg, parseTreatyId, type TreatyId } from "@depositary/model";
import { readOrigin } from "../fetch/origin.js";

/** What the command line asks for, read but not resolved. */
export interface RefreshOptions {
  readonly isHelp: boolean;
  readonly treaties: readonly TreatyId[] | null;
  /** Origins in place of the sources' own, by source. */
  readonly origins: ReadonlyMap<string, string>;
  readonly directory: string | null;
  readonly isDryRun: boolean;
  readonly isOffline: boolean;
  /** Milliseconds between two requests to a host; null for the default. */
  readonly delayMs: number | null;
}

/** A command line that makes no sense. The message is one line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const SOURCES: readonly string[] = ["untc"];

export const HELP = `usage: npm run refresh -- [--only untc:TREATY[,…]] [--origin untc=URL] [--data DIR] [--dry-run] [--offline]

Reads treaty status from the UN Treaty Collection, checks it, updates data/*.csv and prints what changed.

  --only untc:XVIII-16[,…]  these treaties only; without it, every treaty on file that is in the collection
  --origin untc=URL         ask another host in place of https://treaties.un.org, path and query unchanged
                            (or DEPOSITARY_ORIGIN_UNTC); only this host may be on this machine
  --data DIR                the data directory; without it, the repository's data/
  --dry-run                 print what would change, write nothing
  --offline                 read the latest stored snapshots, ask nobody
  --delay MS                milliseconds between two requests, at least 1000 (default); less for a loopback origin only
  --help                    this text

Standard output is the difference in words, nothing where nothing changed. DEPOSITARY_CONTACT is the address given to the
site's operator. Exit code: 0 done, 1 something was refused or not to be had (standard error says why), 2 wrong usage.`;

/** Reads the arguments of `refresh`. Throws UsageError. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): RefreshOptions {
  const values = parseFlags(args);
  const origins = readOrigins(values.origin ?? [], env);
  return {
    isHelp: values.help ?? false,
    treaties: values.only === undefined ? null : readTreaties(values.only),
    origins,
    directory: values.data ?? null,
    isDryRun: values["dry-run"] ?? false,
    isOffline: values.offline ?? false,
    delayMs: values.delay === undefined ? null : readDelay(values.delay, origins),
  };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        only: { type: "string", multiple: true },
        origin: { type: "string", multiple: true },
        data: { type: "string" },
        "dry-run": { type: "boolean" },
        offline: { type: "boolean" },
        delay: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const [line = "wrong usage"] = error instanceof Error ? error.message.split(/\n|\. /) : [];
    throw new UsageError(line, { cause: error });
  }
}

/** `untc:XVIII-16,XVIII-12`: the source is named once or at each number; `untc` alone is all of it. */
function readTreaties(values: readonly string[]): readonly TreatyId[] | null {
  const items = values.flatMap((value) => value.split(",").map((item) => item.trim()));
  if (items.some((item) => item === "untc")) return null;
  let source = "";
  const treaties = items.map((item) => {
    const colon = item.indexOf(":");
    if (colon !== -1) source = item.slice(0, colon);
    checkSource(source, `--only ${item}`);
    return readTreaty(item.slice(colon + 1));
  });
  return [...new Set(treaties)];
}

function readTreaty(text: string): TreatyId {
  try {
    if (isMtdsg(parseTreatyId(text))) return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`--only: ${error.message}`, { cause: error });
  }
  throw new UsageError(`--only: ${text} is not in the collection of the Secretary-General`);
}

function readOrigins(values: readonly string[], env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const fromEnvironment = SOURCES.flatMap((source) => {
    const name = `DEPOSITARY_ORIGIN_${source.toUpperCase()}`;
    const value = env[name];
    return value === undefined || value === "" ? [] : [[source, readOriginOption(name, value)] as const];
  });
  const fromFlags = values.map((value) => {
    const [, source = "", url = ""] = /^([^=]*)=(.*)$/.exec(value) ?? [];
    checkSource(source, `--origin ${value}`);
    return [source, readOriginOption("--origin", url)] as const;
  });
  return new Map([...fromEnvironment, ...fromFlags]);
}

function readOriginOption(name: string, value: string): string {
  try {
    return readOrigin(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`${name}: ${error.message}`, { cause: error });
  }
}

function checkSource(source: string, where: string): void {
  if (!SOURCES.includes(source)) {
    throw new UsageError(`${where}: unknown source ${JSON.stringify(source)}; known: ${SOURCES.join(", ")}`);
  }
}

const DELAY_MIN_MS = 1000;

function readDelay(text: string, origins: ReadonlyMap<string, string>): number {
  if (!/^\d{1,7}$/.test(text))
    throw new UsageError(`--delay: not a number of milliseconds: ${JSON.stringify(text)}`);
  const delayMs = Number(text);
  const isAllLoopback = SOURCES.every((source) => isLoopbackOrigin(origins.get(source)));
  if (delayMs < DELAY_MIN_MS && !isAllLoopback) {
    throw new UsageError(`--delay: less than ${DELAY_MIN_MS} only with an --origin on this machine`);
  }
  return delayMs;
}

function isLoopbackOrigin(origin: string | undefined): boolean {
  return origin !== undefined && /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(origin);
}
