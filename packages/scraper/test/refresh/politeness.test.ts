import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHttpClient, defaultHttpSettings } from "../../src/fetch/http-client.js";
import { userAgent } from "../../src/fetch/user-agent.js";
import { isAllTaken, type RefreshReport } from "../../src/refresh/outcome.js";
import { refresh } from "../../src/refresh.js";
import { removeCopy } from "../support/data-copy.js";
import {
  type LoopbackServer,
  type SeenRequest,
  sendDocument,
  startServer,
} from "../support/loopback-server.js";
import { coeSubjects } from "./fault-matrix/coe.js";
import { odsSubjects } from "./fault-matrix/ods.js";
import type { Subject } from "./fault-matrix/subject.js";
import { undlSubjects } from "./fault-matrix/undl.js";
import { untcSubjects } from "./fault-matrix/untc.js";
import { verdragenbankSubjects } from "./fault-matrix/verdragenbank.js";

const CONTACT = "https://example.org/contact";
/** A timer can be early by less than a millisecond, and a clock is read twice. */
const INTERVAL_MS = 995;
const ALL_PAGES = "User-agent: *\nAllow: /\n";

/** One document of each source, with all that has to be asked for to reach it. */
const subjects = (
  await Promise.all([untcSubjects(), undlSubjects(), odsSubjects(), coeSubjects(), verdragenbankSubjects()])
).flat();
const chosen = [
  "untc: XML",
  "undl: bulk file",
  "ods: meeting record",
  "coe: chart",
  "verdragenbank: parties",
];
const asked = subjects.filter(({ name }) => chosen.includes(name));

interface Answer {
  readonly request: SeenRequest;
  readonly status: number;
}

/** A site and what it answered in each run; some of its validators are weak. */
interface Site {
  readonly server: LoopbackServer;
  readonly runs: Answer[][];
  readonly reports: RefreshReport[];
}

const sites = new Map<string, Site>();

beforeAll(async () => {
  await Promise.all(asked.map(async (subject) => sites.set(subject.name, await runTwice(subject))));
}, 120_000);

afterAll(async () => {
  await Promise.all([...sites.values()].map(({ server }) => server.close()));
  await Promise.all(subjects.map(({ directory }) => removeCopy(directory)));
});

async function runTwice(subject: Subject): Promise<Site> {
  const runs: Answer[][] = [];
  const server = await startServer((request, response) => {
    response.on("finish", () => runs.at(-1)?.push({ request, status: response.statusCode }));
    serve(subject, request, response);
  });
  const reports: RefreshReport[] = [];
  for (let i = 0; i < 2; i++) {
    runs.push([]);
    reports.push(await run(subject, server.origin));
  }
  return { server, runs, reports };
}

function serve(
  { isAt, type, before, others, othersBefore = others }: Subject,
  request: SeenRequest,
  response: ServerResponse,
) {
  if (request.url === "/robots.txt") sendDocument(request, response, ALL_PAGES, "text/plain");
  else if (isAt(request.url)) sendDocument(request, response, before, type);
  else othersBefore(request, response);
}

async function run({ source, document, directory }: Subject, origin: string): Promise<RefreshReport> {
  const effects = {
    random: Math.random,
    sleep: (ms: number) => sleep(ms),
    elapsedMs: () => performance.now(),
    now: () => new Date("2026-09-10T12:00:00Z"),
  };
  const settings = {
    ...defaultHttpSettings,
    userAgent: userAgent(CONTACT),
    loopbackOrigins: new Set([origin]),
  };
  const client = createHttpClient(settings, effects);
  const request = {
    directory,
    sources: [{ source, only: [document] }],
    mirrors: new Map([[source.name, origin]]),
    environment: {},
    isDryRun: false,
    isOffline: false,
  };
  try {
    return await refresh(request, { client, now: effects.now, tell: () => undefined });
  } finally {
    await client.close();
  }
}

it("a document of every source is asked for", () => {
  expect(new Set(asked.map(({ source }) => source.name)).size).toBe(5);
});

it.each(chosen)("%s: robots.txt is asked for first, and once a run", (name) => {
  const { runs = [] } = sites.get(name) ?? {};
  expect(runs).toHaveLength(2);
  for (const answers of runs) {
    const urls = answers.map(({ request }) => request.url);
    expect(urls.length).toBeGreaterThan(1);
    expect(urls.indexOf("/robots.txt")).toBe(0);
    expect(urls.lastIndexOf("/robots.txt")).toBe(0);
  }
});

it.each(chosen)("%s: one thing is asked at a time, on one connection, a second apart", (name) => {
  const site = sites.get(name);
  expect(site?.server.connections()).toBe(2);
  for (const answers of site?.runs ?? []) {
    const times = answers.map(({ request }) => request.at);
    const pauses = times.slice(1).map((at, i) => at - (times[i] ?? at));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(INTERVAL_MS);
  }
});

it.each(chosen)("%s: every request says who asks, and whom to complain to", (name) => {
  const agents = sites
    .get(name)
    ?.runs.flat()
    .map(({ request }) => request.headers["user-agent"]);
  expect(new Set(agents)).toEqual(
    new Set([expect.stringMatching(/^depositary\/[\d.]+ .*https:\/\/example\.org\/contact/i)]),
  );
});

it.each(chosen)(
  "%s: a second run of an unchanged site takes nothing: whatever is held is answered with 304, weak validators too, and no body is sent",
  (name) => {
    const { runs, reports = [] } = sites.get(name) ?? {};
    expect(reports.map(({ sources }) => isAllTaken(sources))).toEqual([true, true]);
    expect(reports.map(({ outcomes }) => outcomes[0]?.state)).toEqual(["changed", "unchanged"]);
    const second = runs?.[1]?.filter((answer) => !isOfToken(name, answer) && !isRedirect(answer)) ?? [];
    expect(second.map(({ status }) => status)).toEqual(second.map(() => 304));
    expect(second.length).toBeGreaterThan(1);
    const weak = second.filter(({ request }) => request.headers["if-none-match"]?.startsWith("W/"));
    expect(weak.length).toBeGreaterThan(0);
    if (!runs?.[1]?.some((answer) => isOfToken(name, answer))) expect(reports[1]?.sources[0]?.bytes).toBe(0);
  },
);

function isRedirect({ status }: Answer): boolean {
  return status === 302;
}

/** The page with the token of the Council is kept nowhere, so that it is asked for without a condition. */
function isOfToken(name: string, { request }: Answer): boolean {
  return name === "coe: chart" && request.url.startsWith("/en/web/conventions/");
}
