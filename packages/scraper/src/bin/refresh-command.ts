import { writeFile } from "node:fs/promises";
import { CsvError } from "@depositary/model";
import { createHttpClient, defaultHttpSettings, type HttpClient } from "../fetch/http-client.js";
import { userAgent } from "../fetch/user-agent.js";
import { messageOf } from "../message-of.js";
import { printable } from "../printable.js";
import { createConsole } from "../refresh/console.js";
import type { RefreshEvent } from "../refresh/event.js";
import { jsonLine } from "../refresh/json-log.js";
import { helpFor, type RefreshOptions, readOptions } from "../refresh/options.js";
import { isAllTaken, type RefreshReport } from "../refresh/outcome.js";
import { sources } from "../refresh/sources/index.js";
import { failuresFile, summaryFile } from "../refresh/summary-file.js";
import { type RefreshRequest, refresh } from "../refresh.js";
import { StoreError } from "../store/store-error.js";
import { UsageError } from "../usage-error.js";
import type { Command, CommandEffects } from "./command.js";
import { findDataDirectory } from "./data-directory.js";

/** Runs sources and writes what they bring. Exit code: 0 all taken, 1 something refused or unavailable, 2 wrong usage. */
export const refreshCommand: Command = async (args, effects) => {
  try {
    const options = readOptions(args, effects.environment, sources);
    if (options.isHelp) {
      effects.print(helpFor(sources));
      return 0;
    }
    const report = await run(options, effects);
    for (const line of report.summary) effects.print(printable(line));
    if (options.summaryFile !== null) await writeMarkdown(options.summaryFile, summaryFile(report));
    if (options.failuresFile !== null) await writeMarkdown(options.failuresFile, failuresFile(report));
    return isAllTaken(report.sources) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      effects.tell(`${printable(`refresh: ${error.message}`)} (--help shows how)\n`);
      return 2;
    }
    if (!(error instanceof StoreError || error instanceof CsvError)) throw error;
    effects.tell(`${printable(`refresh: ${error.message}`)}\n`);
    return 1;
  }
};

async function run(options: RefreshOptions, effects: CommandEffects): Promise<RefreshReport> {
  const { sources: requested, mirrors, isDryRun, isOffline } = options;
  const request: RefreshRequest = {
    directory: await findDataDirectory(options.directory, effects.workingDirectory),
    sources: requested,
    mirrors,
    environment: effects.environment,
    isDryRun,
    isOffline,
  };
  const client = openClient(options, effects);
  try {
    return await refresh(request, { client, now: effects.now, tell: tellerOf(options, effects) });
  } finally {
    await client.close();
  }
}

function tellerOf(
  { isJson }: RefreshOptions,
  { tell, isTerminal, elapsedMs }: CommandEffects,
): (event: RefreshEvent) => void {
  if (isJson) return (event) => tell(jsonLine(event));
  return createConsole({ write: tell, isTerminal, elapsedMs });
}

async function writeMarkdown(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new StoreError(path, `cannot be written, though the run is done: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function openClient(
  { mirrors, delayMs, requestsMax }: RefreshOptions,
  { environment, random, sleep, elapsedMs, now }: CommandEffects,
): HttpClient {
  const { intervalMs, retry } = defaultHttpSettings;
  const pace = delayMs ?? intervalMs;
  return createHttpClient(
    {
      ...defaultHttpSettings,
      intervalMs: pace,
      retry: { ...retry, baseMs: pace },
      requestsMax: requestsMax ?? defaultHttpSettings.requestsMax,
      userAgent: readUserAgent(environment),
      loopbackOrigins: new Set(mirrors.values()),
    },
    { random, sleep, elapsedMs, now },
  );
}

function readUserAgent({ DEPOSITARY_CONTACT: contact }: CommandEffects["environment"]): string {
  try {
    return userAgent(contact);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`DEPOSITARY_CONTACT: ${error.message}`, { cause: error });
  }
}
