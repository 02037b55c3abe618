import { defaultHttpSettings } from "../fetch/http-client.js";
import { readOrigin } from "../fetch/origin.js";
import { parseOptions } from "../parse-options.js";
import type { RequestedSource } from "../refresh.js";
import { UsageError } from "../usage-error.js";
import { findSource, readOnly } from "./only.js";
import type { RefreshSource, SourceName } from "./refresh-source.js";

/** What the command line asks for, read but not resolved. */
export interface RefreshOptions {
  readonly isHelp: boolean;
  readonly sources: readonly RequestedSource[];
  /** Origins in place of the sources' own. */
  readonly mirrors: ReadonlyMap<SourceName, string>;
  readonly directory: string | null;
  readonly isDryRun: boolean;
  readonly isOffline: boolean;
  /** Milliseconds between two requests to a host; null for the default. */
  readonly delayMs: number | null;
  /** Requests of the run in all; null for the default. */
  readonly requestsMax: number | null;
  /** Where to write what changed as Markdown; null for nowhere. */
  readonly summaryFile: string | null;
  /** Where to write what was not taken as Markdown; null for nowhere. */
  readonly failuresFile: string | null;
  /** Tells of the run in JSON, a line per event. */
  readonly isJson: boolean;
}

/** The usage of `refresh` for these sources. */
export function helpFor(sources: readonly RefreshSource[]): string {
  return `usage: npm run refresh -- [--only SOURCE[:DOCUMENT,…]] [--origin SOURCE=URL] [--data DIR] [--dry-run] [--offline]
       [--summary FILE] [--failures FILE] [--json]

Reads the sources, checks what they say, updates data/*.csv and prints what changed.

  --only untc:XVIII-16[,…]  these documents only, or with a bare name all of a source; can be repeated. Without it, everything
  --origin untc=URL         ask another host in place of a source's own, path and query unchanged (or DEPOSITARY_ORIGIN_UNTC);
                            only such a host may be on this machine; can be repeated
  --data DIR                the data directory; without it, the repository's data/
  --dry-run                 print what would change, write nothing
  --offline                 read the latest stored snapshots, ask nobody
  --delay MS                milliseconds between two requests, at least 1000 (default); less for loopback origins only
  --budget N                requests in all, ${defaultHttpSettings.requestsMax} by default; the next run begins with what was left over
  --summary FILE            also write what changed to FILE as Markdown; empty where nothing did
  --failures FILE           also write what was not taken, and why, to FILE as Markdown; empty where all was
  --json                    tell of the run on standard error in JSON, one line per event
  --help                    this text

Sources: ${sources.map(describeSource).join(", ")}.
Standard output is the difference in words, nothing where nothing changed. DEPOSITARY_CONTACT is the address given to a
site's operator. Exit code: 0 done, 1 something was refused or unavailable (standard error says why), 2 wrong usage.`;
}

function describeSource({ name, origins }: RefreshSource): string {
  return `${name} (${Object.values(origins).join(", ")})`;
}

/** Reads the arguments of `refresh`. Throws UsageError. */
export function readOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  sources: readonly RefreshSource[],
): RefreshOptions {
  const { values } = parseOptions({ args: [...args], options: flags });
  const mirrors = readMirrors(values.origin ?? [], env, sources);
  const requested = readOnly(values.only ?? [], sources);
  return {
    isHelp: values.help ?? false,
    sources: requested,
    mirrors,
    directory: values.data ?? null,
    isDryRun: values["dry-run"] ?? false,
    isOffline: values.offline ?? false,
    delayMs: values.delay === undefined ? null : readDelay(values.delay, requested, mirrors),
    requestsMax: values.budget === undefined ? null : readNumber("--budget", values.budget, "requests"),
    summaryFile: values.summary ?? null,
    failuresFile: values.failures ?? null,
    isJson: values.json ?? false,
  };
}

const flags = {
  only: { type: "string", multiple: true },
  origin: { type: "string", multiple: true },
  data: { type: "string" },
  "dry-run": { type: "boolean" },
  offline: { type: "boolean" },
  delay: { type: "string" },
  budget: { type: "string" },
  summary: { type: "string" },
  failures: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What the name of a variable begins with that holds the origin of a source. */
const ORIGIN_VARIABLE = "DEPOSITARY_ORIGIN_";

function readMirrors(
  values: readonly string[],
  env: NodeJS.ProcessEnv,
  sources: readonly RefreshSource[],
): ReadonlyMap<SourceName, string> {
  const fromEnvironment = Object.entries(env).flatMap(([variable, value]) => {
    if (!variable.startsWith(ORIGIN_VARIABLE) || value === undefined || value === "") return [];
    const { name } = findSource(sources, variable.slice(ORIGIN_VARIABLE.length).toLowerCase(), variable);
    return [[name, readOriginOption(variable, value)] as const];
  });
  const fromFlags = values.map((value) => {
    const [, source = "", url = ""] = /^([^=]*)=(.*)$/.exec(value) ?? [];
    const { name } = findSource(sources, source, `--origin ${value}`);
    return [name, readOriginOption("--origin", url)] as const;
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

const DELAY_MIN_MS = 1000;

function readDelay(
  text: string,
  requested: readonly RequestedSource[],
  mirrors: ReadonlyMap<SourceName, string>,
): number {
  const delayMs = readNumber("--delay", text, "milliseconds");
  const isAllLoopback = requested.every(({ source }) => isLoopbackOrigin(mirrors.get(source.name)));
  if (delayMs < DELAY_MIN_MS && !isAllLoopback) {
    throw new UsageError(
      `--delay: less than ${DELAY_MIN_MS} only with an --origin on this machine for every source that is asked`,
    );
  }
  return delayMs;
}

function readNumber(flag: string, text: string, unit: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new UsageError(`${flag}: not a number of ${unit}: ${JSON.stringify(text)}`);
}

function isLoopbackOrigin(origin: string | undefined): boolean {
  return origin !== undefined && /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(origin);
}
