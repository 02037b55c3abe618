import {
  actionTable,
  changeTable,
  effectOf,
  groupBy,
  isLive,
  isMemberOn,
  type Participant,
  type TreatyAction,
} from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HttpClient } from "../../src/fetch/http-client.js";
import type { RefreshReport } from "../../src/refresh/outcome.js";
import { coe } from "../../src/refresh/sources/coe.js";
import { refresh } from "../../src/refresh.js";
import { type ChartRow, chartRequest, TOKEN_PAGE } from "../../src/source/coe/index.js";
import { readReferenceFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { at, chartRow, renderChart, TOKEN, tokenPage } from "../source/coe/render.js";
import { copyOfTreaty, keptOf, removeCopy } from "../support/data-copy.js";
import { type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { quickClient } from "../support/quick-client.js";

const TODAY = "2026-09-10";
const FIRST_DAY = "2001-11-23";

let directory: string;
let server: LoopbackServer;
let client: HttpClient;
let rows: readonly ChartRow[];
/** The ledger as it was put in by hand. */
let before: readonly TreatyAction[];

beforeEach(async () => {
  directory = await copyOfTreaty("CETS-185");
  before = await readRows(directory, actionTable);
  rows = await chartOf(before);
  server = await startServer((request, response) => {
    if (request.url === TOKEN_PAGE.path) sendDocument(request, response, tokenPage(), "text/html");
    else if (request.headers.token === TOKEN && request.url === chartRequest("CETS-185").path)
      sendDocument(request, response, renderChart("185", rows), "application/json");
    else response.writeHead(404).end();
  });
  client = quickClient(server.origin);
});

afterEach(async () => {
  await client.close();
  await server.close();
  await removeCopy(directory);
});

/** A hand-made chart of those who stand in a ledger, with a day where the ledger has an interval: its last. */
async function chartOf(actions: readonly TreatyAction[]): Promise<readonly ChartRow[]> {
  const { memberships, participants } = await readReferenceFacts(directory);
  const members = new Set(
    memberships
      .filter((one) => one.groupId === "COE" && isMemberOn(one, TODAY))
      .map(({ participantId }) => participantId),
  );
  const acts = groupBy(actions, ({ participantId }) => participantId);
  return participants
    .filter(({ participantId }) => members.has(participantId) || acts.has(participantId))
    .map((one) => rowOf(one, members.has(one.participantId), acts.get(one.participantId) ?? []));
}

function rowOf({ name, participantId }: Participant, isMember: boolean, acts: readonly TreatyAction[]) {
  const signed = acts.find(({ kind }) => kind === "signature");
  const consented = acts.find(isConsent);
  const effectiveOn = consented?.effectiveOn ?? null;
  const hasSigned = signed !== undefined || (consented !== undefined && isMember);
  return chartRow(name, participantId, {
    group: isMember ? "member" : "nonMember",
    signature: hasSigned ? at(signed?.date ?? FIRST_DAY) : null,
    consent: consented === undefined ? null : at(consented.notAfter),
    entryIntoForce: effectiveOn === null ? null : at(effectiveOn),
  });
}

function isConsent({ kind }: TreatyAction): boolean {
  return effectOf(kind) === "consents";
}

function run(): Promise<RefreshReport> {
  return refresh(
    {
      directory,
      sources: [{ source: coe, only: ["CETS-185"] }],
      mirrors: new Map([["coe", server.origin]]),
      environment: {},
      isDryRun: false,
      isOffline: false,
    },
    { client, now: () => new Date(`${TODAY}T12:00:00Z`), tell: () => undefined },
  );
}

async function standing(): Promise<readonly TreatyAction[]> {
  return (await readRows(directory, actionTable)).filter(isLive);
}

function participantsOf(actions: readonly TreatyAction[]): readonly string[] {
  return actions.map(({ participantId }) => participantId).toSorted();
}

describe("the live chart, after the parties of Budapest were read here and there", () => {
  it("finds each party once, with its day, in the depositary's own record", async () => {
    expect((await run()).outcomes).toMatchObject([
      { state: "changed", reasons: [], balance: { refused: 0 } },
    ]);
    const consents = (await standing()).filter(isConsent);
    expect(participantsOf(consents)).toEqual(participantsOf(before.filter(isConsent)));
    expect(consents.filter(({ date, grade }) => date === null || grade !== "depositary")).toEqual([]);
  });

  it("puts the exact day in the place of an interval, which stays on file as superseded", async () => {
    await run();
    const after = await readRows(directory, actionTable);
    const open = before.filter(({ date }) => date === null);
    expect(open.length).toBeGreaterThan(0);
    for (const { actionId, participantId, kind, notAfter } of open) {
      const successor = after.find((one) => one.actionId === actionId)?.supersededBy;
      expect(
        after.find((one) => one.actionId === successor),
        actionId,
      ).toMatchObject({ participantId, kind });
      if (kind !== "signature")
        expect(after.find((one) => one.actionId === successor)?.date, actionId).toBe(notAfter);
    }
  });

  it("keeps the name of a consent that another document gave and the chart leaves open", async () => {
    await run();
    const kinds = new Map((await standing()).filter(isConsent).map((one) => [one.participantId, one.kind]));
    expect(["AUT", "JPN", "CHL", "ALB"].map((participantId) => kinds.get(participantId))).toEqual([
      "ratification",
      "acceptance",
      "accession",
      "consentToBeBound",
    ]);
  });

  it("corrects a day outside its interval and counts the party once", async () => {
    rows = rows.map((row) => (row.code === "GHA" ? { ...row, consent: at("2017-01-31") } : row));
    await run();
    const consents = (await standing()).filter(({ participantId }) => participantId === "GHA");
    expect(consents).toMatchObject([{ kind: "accession", date: "2017-01-31", grade: "depositary" }]);
    const changes = (await readRows(directory, changeTable)).filter(
      ({ participantId }) => participantId === "GHA",
    );
    expect(changes).toMatchObject([{ kind: "corrected" }]);
  });

  it("asked again it changes nothing", async () => {
    await run();
    const kept = await keptOf(directory);
    expect((await run()).outcomes).toMatchObject([{ state: "unchanged" }]);
    expect(await keptOf(directory)).toEqual(kept);
  });
});
