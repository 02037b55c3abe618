import { cpSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createHttpClient, defaultHttpSettings, type HttpClient } from "../../src/fetch/http-client.js";
import { isAllTaken, type RefreshReport } from "../../src/refresh/outcome.js";
import { refresh } from "../../src/refresh.js";
import { factsOf, removeCopy } from "../support/data-copy.js";
import { type Handler, type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { type AnswerFault, answerFaults } from "./fault-matrix/answers.js";
import { coeSubjects } from "./fault-matrix/coe.js";
import { odsSubjects } from "./fault-matrix/ods.js";
import { madeFaults, type Subject } from "./fault-matrix/subject.js";
import { undlSubjects } from "./fault-matrix/undl.js";
import { untcSubjects } from "./fault-matrix/untc.js";
import { verdragenbankSubjects } from "./fault-matrix/verdragenbank.js";

const subjects = (
  await Promise.all([untcSubjects(), undlSubjects(), odsSubjects(), coeSubjects(), verdragenbankSubjects()])
).flat();

let server: LoopbackServer;
let handle: Handler;

beforeAll(async () => {
  server = await startServer((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else handle(request, response);
  });
});

afterAll(async () => {
  await server.close();
  await Promise.all(subjects.map(({ directory }) => removeCopy(directory)));
});

/** Answers in place of the document with this. */
function serve({ isAt, others }: Subject, send: Handler): void {
  handle = (request, response) => (isAt(request.url) ? send(request, response) : others(request, response));
}

function serveBody(subject: Subject, body: Uint8Array): void {
  serve(subject, (request, response) => sendDocument(request, response, body, subject.type));
}

async function run({ source, document, directory }: Subject, isSlow = false): Promise<RefreshReport> {
  const client = clientFor(isSlow);
  try {
    return await refresh(
      {
        directory,
        sources: [{ source, only: [document] }],
        mirrors: new Map([[source.name, server.origin]]),
        environment: {},
        isDryRun: false,
        isOffline: false,
      },
      { client, now: () => new Date("2026-09-10T12:00:00Z"), tell: () => undefined },
    );
  } finally {
    await client.close();
  }
}

function clientFor(isSlow: boolean): HttpClient {
  return createHttpClient(
    {
      ...defaultHttpSettings,
      userAgent: "depositary-test",
      intervalMs: 0,
      retry: { attempts: isSlow ? 1 : 2, baseMs: 0, pauseMaxMs: 1000 },
      idleTimeoutMs: isSlow ? 300 : 5000,
      totalTimeoutMs: isSlow ? 300 : 20_000,
      loopbackOrigins: new Set([server.origin]),
    },
    {
      random: () => 0,
      sleep: async () => undefined,
      elapsedMs: () => 0,
      now: () => new Date("2026-09-10T12:00:00Z"),
    },
  );
}

function reasonsOf({ sources }: RefreshReport): string {
  return sources
    .flatMap(({ failure, documents }) =>
      [failure?.reason ?? [], documents.map(({ reasons }) => reasons)].flat(2),
    )
    .join("\n");
}

/** Runs against the server as it is, and expects a reason, an exit code that tells, and facts as they were. */
async function expectNothingTaken(
  subject: Subject,
  before: readonly string[],
  reason: RegExp,
  isSlow = false,
): Promise<void> {
  const report = await run(subject, isSlow);
  expect(reasonsOf(report)).toMatch(reason);
  expect(isAllTaken(report.sources)).toBe(false);
  expect(report.summary).toEqual([]);
  expect(await factsOf(subject.directory)).toEqual(before);
}

it("there are at least thirty faults, and every source is shown as many", () => {
  const names = [...answerFaults.map(({ name }) => name), ...madeFaults];
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(30);
  for (const subject of subjects) expect(faultsFor(subject), subject.name).toBeGreaterThanOrEqual(30);
  expect(new Set(subjects.map(({ source }) => source.name)).size).toBe(5);
  for (const fault of madeFaults)
    expect(
      subjects.some(({ made }) => made[fault] !== undefined),
      fault,
    ).toBe(true);
});

/** Faults of the server that are shown to a document. */
function answersFor(subject: Subject): readonly AnswerFault[] {
  return answerFaults.filter(
    ({ isFor = () => true, isCostly }) =>
      isFor(subject) &&
      (!isCostly || subject === subjects.find((one) => one.source === subject.source && isFor(one))),
  );
}

function faultsFor(subject: Subject): number {
  return answersFor(subject).length + Object.keys(subject.made).length;
}

describe.each(subjects.map((subject) => [subject.name, subject] as const))("%s", (_name, subject) => {
  const held = join(subject.directory, "snapshots");
  const kept = `${subject.directory}-snapshots`;
  let before: readonly string[];

  beforeAll(async () => {
    serveBody({ ...subject, others: subject.othersBefore ?? subject.others }, subject.before);
    const report = await run(subject);
    expect(reasonsOf(report)).toBe("");
    expect(report.outcomes).toMatchObject([{ state: "changed" }]);
    before = await factsOf(subject.directory);
    cpSync(held, kept, { recursive: true });
  });

  afterEach(() => {
    rmSync(held, { recursive: true, force: true });
    cpSync(kept, held, { recursive: true, preserveTimestamps: true });
  });

  afterAll(() => rmSync(kept, { recursive: true, force: true }));

  it.each(answersFor(subject))(
    "$name: nothing is taken, and the reason is said",
    async ({ answer, reason, isFirst = false, isSlow }) => {
      if (isFirst) rmSync(held, { recursive: true });
      serve(subject, (_request, response: ServerResponse) => answer(response, subject));
      await expectNothingTaken(subject, before, reason, isSlow);
    },
  );

  it.each(Object.entries(subject.made).map(([fault, [body, reason]]) => ({ fault, body, reason })))(
    "$fault: nothing is taken, and the reason is said",
    async ({ body, reason }) => {
      serveBody(subject, body);
      await expectNothingTaken(subject, before, reason);
    },
  );
});
