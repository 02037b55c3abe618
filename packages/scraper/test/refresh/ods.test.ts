import { readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { RollCall } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { HttpClient } from "../../src/fetch/http-client.js";
import { plannedMeetings } from "../../src/refresh/ods/meetings.js";
import type { DocumentOutcome } from "../../src/refresh/outcome.js";
import { ods } from "../../src/refresh/sources/ods.js";
import { refresh } from "../../src/refresh.js";
import { documentPath, type PrintedVote } from "../../src/source/ods/index.js";
import {
  readReferenceFacts,
  readVoteFacts,
  readWrittenFacts,
  type VoteFacts,
} from "../../src/store/facts.js";
import { frontPage, renderVote } from "../source/ods/render.js";
import { smallPdf } from "../source/ods/small-pdf.js";
import { copyOfTreaty, factsOf, removeCopy } from "../support/data-copy.js";
import {
  type LoopbackServer,
  type SeenRequest,
  sendDocument,
  startServer,
} from "../support/loopback-server.js";
import { quickClient } from "../support/quick-client.js";

const SYMBOL = "A/78/PV.50";
/** The meeting that adopted the Convention against Cybercrime, on 24 December 2024. */
const ADOPTION = "A/79/PV.55";
const SUMMARY = "A/C.3/78/SR.50";
const ON_FILE = "GA-78-voeten-78006";

let directory: string;
let server: LoopbackServer;
let client: HttpClient;
let nameOf: (participantId: string) => string;
let held: RollCall;
let answer: (request: SeenRequest, response: ServerResponse) => void;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-16");
  await keepRollCalls("GA-78-");
  const { names } = await readReferenceFacts(directory);
  nameOf = (id) => names.find((one) => one.participantId === id && one.seenIn === "MTDSG 2026")?.name ?? id;
  held = await rollCall(ON_FILE);
  server = await startServer((request, response) => {
    if ([SYMBOL, ADOPTION, SUMMARY].map(documentPath).includes(request.url)) answer(request, response);
    else response.writeHead(404).end();
  });
  client = quickClient(server.origin);
});

afterEach(async () => {
  await client.close();
  await server.close();
  await removeCopy(directory);
});

/** A record that is quick to read again and again. */
async function keepRollCalls(start: string): Promise<void> {
  const path = join(directory, "roll-calls.csv");
  const [head = "", ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
  await writeFile(path, `${[head, ...lines.filter((line) => line.startsWith(start))].join("\n")}\n`);
}

/** A run of one document, or of the plan where it is null. */
async function run(only: readonly string[] | null = [SYMBOL]): Promise<DocumentOutcome | undefined> {
  const { outcomes } = await refresh(
    {
      directory,
      sources: [{ source: ods, only }],
      mirrors: new Map([["ods", server.origin]]),
      environment: {},
      isDryRun: false,
      isOffline: false,
    },
    { client, now: () => new Date("2026-09-10T12:00:00Z"), tell: () => undefined },
  );
  return outcomes[0];
}

async function rollCall(id: string): Promise<RollCall> {
  const { rollCalls } = await readVoteFacts(directory);
  const found = rollCalls.find(({ rollCallId }) => rollCallId === id);
  if (found === undefined) throw new Error(`no roll call ${id}`);
  return found;
}

/** The roll call on file as a meeting record would print it, as resolution 78/999. */
function printed(rest: Partial<PrintedVote> = {}): PrintedVote {
  const named = (ids: readonly string[]) => ids.map(nameOf).sort();
  return {
    number: 1,
    isOfCommittee: false,
    takenOn: "19 December 2023",
    matter: "whole",
    sentence: "Draft resolution IV was adopted",
    draft: null,
    decision: "resolution 78/999",
    title: "A hand-made resolution",
    lists: { inFavour: named(held.yesBy), against: named(held.noBy), abstaining: named(held.abstainBy) },
    tally: { inFavour: String(held.yes), against: String(held.no), abstaining: String(held.abstain) },
    corrections: [{ delegations: nameOf("TUR"), intention: "had intended to vote against" }],
    ...rest,
  };
}

/** A hand-made record, forty lines of ninety letters a page, with feet and heads. */
function recordOf(parts: readonly string[], symbol = SYMBOL, heldOn = "19 December 2023"): Buffer {
  const lines = parts.join(" ").match(/.{1,90}(?: |$)/g) ?? [];
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += 40)
    pages.push([`${symbol} 19/12/2023`, ...lines.slice(at, at + 40), `${pages.length + 2}/34 23-41218`]);
  return smallPdf([frontPage(symbol, heldOn).split("\n"), ...pages], { isDeflated: true });
}

function serve(body: Buffer | string): void {
  answer = (request, response) => sendDocument(request, response, body, "application/pdf");
}

describe("the record of a meeting", () => {
  test("names the resolution of a roll call on file and adds what a delegation had intended", async () => {
    serve(recordOf([renderVote(printed())]));
    expect(await run()).toMatchObject({
      state: "changed",
      reasons: [],
      balance: { read: 1, imported: 0, merged: 1, refused: 0 },
      news: [`ods: ${SYMBOL}: 1 resolution is new; 1 roll call is otherwise than before`],
    });
    const { rollCalls, resolutions } = await readVoteFacts(directory);
    expect(rollCalls.some(({ rollCallId }) => rollCallId === ON_FILE)).toBe(false);
    const { yesBy, noBy, abstainBy, notVotingBy, yes, no, abstain } = held;
    expect(await rollCall("GA-78-999")).toMatchObject({
      ...{ yesBy, noBy, abstainBy, notVotingBy, yes, no, abstain },
      symbol: "A/RES/78/999",
      kind: "whole",
      intended: ["TUR:no"],
      sourceId: expect.stringMatching(/^ods-a-78-pv\.50-[0-9a-f]{12}$/),
    });
    expect(resolutions.find(({ symbol }) => symbol === "A/RES/78/999")).toMatchObject({
      title: "A hand-made resolution",
      meeting: SYMBOL,
    });
    const { sources } = await readWrittenFacts(directory);
    expect(sources.find(({ citation }) => citation === SYMBOL)).toMatchObject({
      url: `https://documents.un.org${documentPath(SYMBOL)}`,
      grade: "official",
      asAt: "2023-12-19",
    });
  });

  test("read again changes nothing and is asked for on condition", async () => {
    serve(recordOf([renderVote(printed())]));
    await run();
    const before = await factsOf(directory);
    expect(await run()).toMatchObject({ state: "unchanged", balance: { read: 1, merged: 1 } });
    expect(await factsOf(directory)).toEqual(before);
    expect(server.requests.at(-1)?.headers["if-none-match"]).toBeDefined();
  });

  test("is a disagreement where it has another vote than the roll call on file", async () => {
    const { lists, tally } = printed();
    const [first = "", ...against] = lists.against;
    serve(
      recordOf([
        renderVote(
          printed({
            lists: { ...lists, against, abstaining: [...lists.abstaining, first] },
            tally: { ...tally, against: String(held.no - 1), abstaining: String(held.abstain + 1) },
          }),
        ),
      ]),
    );
    expect(await run()).toMatchObject({ state: "changed", balance: { merged: 1 } });
    const { disagreements } = await readWrittenFacts(directory);
    const [row, ...others] = disagreements.filter(({ field }) => field === "ballot of GA-78-999");
    expect(others).toEqual([]);
    expect(row).toMatchObject({ valueA: "abstain", valueB: "no", sourceB: "voeten-ga-votes-2024" });
  });

  test("has a vote that is not understood refused by its place, and the others taken", async () => {
    const odd = printed({
      sentence: "Draft resolution III was adopted",
      tally: { ...printed().tally, against: "7" },
    });
    serve(recordOf([odd, printed()].map(renderVote)));
    const outcome = await run();
    expect(outcome).toMatchObject({
      state: "changed",
      balance: { read: 2, merged: 1, imported: 0, refused: 1 },
    });
    expect(outcome?.reasons).toEqual([
      "A/78/PV.50, vote 1: Draft resolution III was adopted: Against: 29 names, 7 printed",
    ]);
  });

  test("keeps votes on paragraphs apart from the vote on the whole, however often it is read", async () => {
    const { lists } = printed();
    const paragraph = printed({
      sentence: "Operative paragraph 3 was retained",
      matter: "paragraph",
      decision: null,
      title: null,
      lists: { ...lists, against: [], abstaining: [...lists.abstaining, ...lists.against] },
      tally: { inFavour: String(held.yes), against: "none", abstaining: String(held.no + held.abstain) },
      corrections: [],
    });
    serve(recordOf([paragraph, printed()].map(renderVote)));
    await run();
    const first = await readVoteFacts(directory);
    expect(first.rollCalls.filter(isFromHere).map(({ rollCallId, kind }) => [rollCallId, kind])).toEqual([
      ["GA-78-999", "whole"],
      ["GA-78-ods-A-78-PV.50-1", "paragraph"],
    ]);
    expect(await run()).toMatchObject({ state: "unchanged" });
    expect(await readVoteFacts(directory)).toEqual(first);
  });
});

describe("the summary record of a committee's meeting", () => {
  test("has votes of the committee on its drafts, beside those of the plenary", async () => {
    const vote = printed({
      sentence: "Draft resolution A/C.3/78/L.5 was adopted",
      decision: null,
      title: null,
    });
    serve(recordOf([`24. ${renderVote(vote)}`], SUMMARY, "16 November 2023"));
    expect(await run([SUMMARY])).toMatchObject({
      state: "changed",
      reasons: [],
      balance: { read: 1, imported: 1, merged: 0, refused: 0 },
    });
    const { yesBy, noBy, abstainBy } = held;
    expect(await rollCall("GA-78-ods-A-C.3-78-SR.50-1")).toMatchObject({
      ...{ yesBy, noBy, abstainBy, kind: "committee", symbol: "A/C.3/78/L.5", date: "2023-11-16" },
      intended: ["TUR:no"],
    });
    const { sources } = await readWrittenFacts(directory);
    expect(sources.find(({ citation }) => citation === SUMMARY)).toMatchObject({
      title: `Summary record of a committee's meeting, ${SUMMARY}`,
      asAt: "2023-11-16",
    });
  });
});

function isFromHere({ sourceId }: RollCall): boolean {
  return sourceId.startsWith("ods-");
}

describe("an answer that is not the record asked for", () => {
  test.each<[string, () => Buffer | string, string, string]>([
    ["zero bytes", () => "", "unavailable", "zero bytes: nothing is published under this symbol"],
    ["a record without a day", () => smallPdf([[SYMBOL]]), "refused", "the day of the meeting"],
  ])("changes nothing: %s", async (_, body, state, reason) => {
    serve(body());
    const before = await factsOf(directory);
    const outcome = await run();
    expect(outcome).toMatchObject({ source: "ods", document: SYMBOL, state });
    expect(outcome?.reasons.join()).toContain(reason);
    expect(await factsOf(directory)).toEqual(before);
  });

  test("is unavailable where the host is, and keeps what was read before", async () => {
    serve(recordOf([renderVote(printed())]));
    await run();
    answer = (_, response) => response.writeHead(503).end();
    expect(await run()).toMatchObject({ state: "unavailable" });
    expect(await rollCall("GA-78-999")).toMatchObject({ intended: ["TUR:no"] });
  });
});

describe("the plan", () => {
  test("asks for the meeting that adopted the Convention against Cybercrime, and takes its recorded votes", async () => {
    const { rollCalls, resolutions } = await readVoteFacts(directory);
    const adopted =
      "We turn to the draft resolution entitled “A hand-made convention”. The draft resolution was adopted (resolution 79/243).";
    const vote = printed({
      takenOn: "24 December 2024",
      decision: "resolution 79/999",
      corrections: [{ delegations: "Nauru", intention: "had intended to vote against" }],
    });
    const body = recordOf([adopted, renderVote(vote)], ADOPTION, "24 December 2024");
    answer = (request, response) => sendDocument(request, response, body, "application/pdf");
    expect(await run(null)).toMatchObject({
      document: ADOPTION,
      state: "changed",
      reasons: [],
      balance: { read: 1, imported: 1, merged: 0, refused: 0 },
    });
    const after = await readVoteFacts(directory);
    expect(await rollCall("GA-79-999")).toMatchObject({
      symbol: "A/RES/79/999",
      notBefore: "2024-12-24",
      intended: ["NRU:no"],
    });
    expect(after.rollCalls).toHaveLength(rollCalls.length + 1);
    expect(after.resolutions.filter(({ symbol }) => symbol !== "A/RES/79/999")).toEqual(resolutions);
  });

  test("is the meetings of resolutions voted in the last two sessions or linked to a treaty, each once", () => {
    const facts: VoteFacts = {
      rollCalls: [],
      resolutions: [
        resolution("A/RES/79/1", "2024-12-04", "A/79/PV.45"),
        resolution("A/RES/79/2", "2024-12-04", "A/79/PV.45|A/79/PV.44"),
        resolution("A/RES/70/1", "2015-12-04", "A/70/PV.1"),
        { ...resolution("A/RES/70/2", "2015-12-04", "A/70/PV.2"), treatyId: "XVIII-16" },
        { ...resolution("A/RES/79/3", "2024-12-04", "A/79/PV.46"), adoption: "without vote" },
        {
          ...resolution("A/RES/75/3", "2021-05-26", "A/75/PV.71"),
          adoption: "without vote",
          treatyId: "XVIII-16",
        },
        resolution("A/RES/79/4", "2024-12-04", null),
        resolution("A/RES/79/5", "2024-12-04", "[meeting unknown]"),
      ],
    };
    expect(plannedMeetings(facts, "2026-09-10")).toEqual([
      "A/70/PV.2",
      "A/75/PV.71",
      "A/79/PV.44",
      "A/79/PV.45",
    ]);
  });
});

function resolution(
  symbol: string,
  adoptedOn: string,
  meeting: string | null,
): VoteFacts["resolutions"][number] {
  return {
    ...{ symbol, body: "GA", session: "79", title: symbol, adoptedOn, meeting },
    ...{ adoption: "recorded vote", treatyId: null, role: null, sourceId: "hand-made" },
  };
}
