import { setTimeout as sleep } from "node:timers/promises";
import { CsvError } from "@depositary/model";
import { createHttpClient, defaultHttpSettings, type HttpClient } from "../fetch/http-client.js";
import { AGENT, userAgent } from "../fetch/user-agent.js";
import { findDataDirectory } from "../refresh/data-directory.js";
import { HELP, type RefreshOptions, readOptions, UsageError } from "../refresh/options.js";
import { describeBalance, describeFailure, type RefreshReport } from "../refresh/outcome.js";
import { type RefreshRequest, refresh } from "../refresh.js";
import { StoreError } from "../store/store-error.js";

const UNTC = "https://treaties.un.org";

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options.isHelp) {
      console.log(HELP);
      return 0;
    }
    return print(await run(options));
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
  const origin = { own: UNTC, asked: options.origins.get("untc") ?? UNTC };
  const request: RefreshRequest = {
    directory: await findDataDirectory(options.directory, process.cwd()),
    treaties: options.treaties,
    source: { name: "untc", origin, agent: AGENT },
    isDryRun: options.isDryRun,
    isOffline: options.isOffline,
  };
  const client = openClient(options);
  try {
    return await refresh(request, { client, now: () => new Date(), progress });
  } finally {
    await client.close();
    clearProgress();
  }
}

function openClient({ origins, delayMs }: RefreshOptions): HttpClient {
  const { intervalMs, retry } = defaultHttpSettings;
  const pace = delayMs ?? intervalMs;
  return createHttpClient(
    {
      ...defaultHttpSettings,
      intervalMs: pace,
      retry: { ...retry, baseMs: pace },
      userAgent: readUserAgent(),
      loopbackOrigins: new Set(origins.values()),
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

function print({ outcomes, summary }: RefreshReport): number {
  for (const line of summary) console.log(line);
  for (const line of new Set(outcomes.flatMap(describeFailure))) console.error(line);
  console.error(describeBalance("untc", outcomes));
  const isAllTaken = outcomes.every(({ state }) => state === "changed" || state === "unchanged");
  return isAllTaken ? 0 : 1;
}

function progress(done: number, total: number, treatyId: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kuntc: ${done} of ${total}, ${treatyId}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
