import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { CsvError } from "@depositary/model";
import { createHttpClient, defaultHttpSettings, type HttpClient } from "../fetch/http-client.js";
import { userAgent } from "../fetch/user-agent.js";
import { createConsole } from "../refresh/console.js";
import { findDataDirectory } from "../refresh/data-directory.js";
import type { RefreshEvent } from "../refresh/event.js";
import { jsonLine } from "../refresh/json-log.js";
import { printable } from "../refresh/messages.js";
import { helpFor, type RefreshOptions, readOptions } from "../refresh/options.js";
import { isAllTaken, type RefreshReport } from "../refresh/outcome.js";
import { sources } from "../refresh/sources/index.js";
import { failuresFile, summaryFile } from "../refresh/summary-file.js";
import { UsageError } from "../refresh/usage-error.js";
import { type RefreshRequest, refresh } from "../refresh.js";
import { messageOf, StoreError } from "../store/store-error.js";

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2), process.env, sources);
    if (options.isHelp) {
      console.log(helpFor(sources));
      return 0;
    }
    const report = await run(options);
    for (const line of report.summary) console.log(printable(line));
    if (options.summaryFile !== null) await writeMarkdown(options.summaryFile, summaryFile(report));
    if (options.failuresFile !== null) await writeMarkdown(options.failuresFile, failuresFile(report));
    return isAllTaken(report.sources) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`refresh: ${error.message}`);
      return 2;
    }
    if (!(error instanceof StoreError || error instanceof CsvError)) throw error;
    console.error(`refresh: ${error.message}`);
    return 1;
  }
}

async function run(options: RefreshOptions): Promise<RefreshReport> {
  const { sources: requested, mirrors, isDryRun, isOffline } = options;
  const request: RefreshRequest = {
    directory: await findDataDirectory(options.directory, process.cwd()),
    sources: requested,
    mirrors,
    environment: process.env,
    isDryRun,
    isOffline,
  };
  const client = openClient(options);
  try {
    return await refresh(request, { client, now: () => new Date(), tell: tellerOf(options) });
  } finally {
    await client.close();
  }
}

function tellerOf({ isJson }: RefreshOptions): (event: RefreshEvent) => void {
  const write = (text: string) => process.stderr.write(text);
  if (isJson) return (event) => write(jsonLine(event));
  return createConsole({ write, isTerminal: process.stderr.isTTY, elapsedMs: () => performance.now() });
}

async function writeMarkdown(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new StoreError(path, `cannot be written, the facts are: ${messageOf(error)}`, { cause: error });
  }
}

function openClient({ mirrors, delayMs, requestsMax }: RefreshOptions): HttpClient {
  const { intervalMs, retry } = defaultHttpSettings;
  const pace = delayMs ?? intervalMs;
  return createHttpClient(
    {
      ...defaultHttpSettings,
      intervalMs: pace,
      retry: { ...retry, baseMs: pace },
      requestsMax: requestsMax ?? defaultHttpSettings.requestsMax,
      userAgent: readUserAgent(),
      loopbackOrigins: new Set(mirrors.values()),
    },
    {
      random: Math.random,
      sleep: (ms) => sleep(ms),
      elapsedMs: () => performance.now(),
      now: () => new Date(),
    },
  );
}

function readUserAgent(): string {
  try {
    return userAgent(process.env.DEPOSITARY_CONTACT);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`DEPOSITARY_CONTACT: ${error.message}`, { cause: error });
  }
}
