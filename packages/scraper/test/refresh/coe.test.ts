import { readdir, readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import {
  actionTable,
  changeTable,
  encodeCsv,
  isLive,
  isMemberOn,
  sourceTable,
  treatyTable,
} from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HttpClient } from "../../src/fetch/http-client.js";
import type { RefreshReport } from "../../src/refresh/outcome.js";
import { coe } from "../../src/refresh/sources/coe.js";
import { refresh } from "../../src/refresh.js";
import type { ChartRow } from "../../src/source/coe/index.js";
import { readReferenceFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { at, chartRow, listEntry, renderChart, TOKEN, tokenPage } from "../source/coe/render.js";
import { copyOfTreaty, factsOf, keptOf, removeCopy } from "../support/data-copy.js";
import { type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { quickClient } from "../support/quick-client.js";

const PAGE = "/en/web/conventions/full-list";
const LIST = "/WS_LFRConventions/api/traites/search";
const CHART = "/WS_LFRConventions/api/signatures?numSTE=185&langue=ENG";

let directory: string;
let server: LoopbackServer;
let client: HttpClient;
let rows: readonly ChartRow[];
/** What the server answers in place of a document, by address. */
let instead: Map<string, (response: ServerResponse) => void>;
let list: readonly unknown[];
/** What the API accepts. */
let token: string;

const BUDAPEST = listEntry("185", "Convention on Cybercrime", "2001-11-23", "2004-07-01");
const SIGNED: Readonly<Record<string, Partial<ChartRow>>> = {
  Albania: { signature: at("2001-11-23"), consent: at("2002-06-20"), entryIntoForce: at("2004-07-01") },
  Ireland: { signature: at("2002-02-28") },
};

beforeEach(async () => {
  directory = await copyOfTreaty("CETS-185");
  await writeFile(join(directory, "actions.csv"), encodeCsv(actionTable, []));
  rows = await chartRows();
  list = [BUDAPEST];
  token = TOKEN;
  instead = new Map();
  server = await startServer((request, response) => {
    const { url, headers } = request;
    const other = instead.get(url);
    if (url === "/robots.txt") response.writeHead(404).end();
    else if (other !== undefined) other(response);
    else if (url === PAGE) sendDocument(request, response, tokenPage(), "text/html");
    else if (headers.token !== token)
      response.writeHead(401).end('{"Message":"Authorization has been denied."}');
    else if (url === LIST) sendDocument(request, response, JSON.stringify(list), "application/json");
    else if (url === CHART) sendDocument(request, response, renderChart("185", rows), "application/json");
    else response.writeHead(404).end();
  });
  client = quickClient(server.origin);
});

afterEach(async () => {
  await client.close();
  await server.close();
  await removeCopy(directory);
});

/** A hand-made chart: every member State of the day, two of which acted, and two others. */
async function chartRows(): Promise<readonly ChartRow[]> {
  const { memberships, participants } = await readReferenceFacts(directory);
  const members = memberships
    .filter((one) => one.groupId === "COE" && isMemberOn(one, "2026-09-10"))
    .map(({ participantId }) => participants.find((one) => one.participantId === participantId)?.name ?? "")
    .map((name, i) => chartRow(name, `M${i}`, SIGNED[name] ?? {}));
  return [
    ...members,
    chartRow("Japan", "JPN", {
      group: "nonMember",
      signature: at("2001-11-23"),
      consent: at("2012-07-03"),
      entryIntoForce: at("2012-11-01"),
    }),
    chartRow("Mauritius", "MAU", {
      group: "nonMember",
      consent: at("2013-11-15"),
      entryIntoForce: at("2014-03-01"),
    }),
    chartRow("European Union", "CEE", { group: "organisation" }),
  ];
}

function withRow(name: string, change: Partial<ChartRow>): readonly ChartRow[] {
  return rows.map((row) => (row.name === name ? { ...row, ...change } : row));
}

function run(only: readonly string[] = ["CETS-185"], isOffline = false): Promise<RefreshReport> {
  return refresh(
    {
      directory,
      sources: [{ source: coe, only }],
      mirrors: new Map([["coe", server.origin]]),
      environment: {},
      isDryRun: false,
      isOffline,
    },
    { client, now: () => new Date("2026-09-10T12:00:00Z"), tell: () => undefined },
  );
}

/** Acts that stand: `ALB signature 2001-11-23`, with the day of effect where there is one. */
async function acts(): Promise<readonly string[]> {
  const actions = (await readRows(directory, actionTable)).filter(isLive);
  return actions.map(({ participantId, kind, date, effectiveOn }) =>
    [participantId, kind, date, ...(effectiveOn === null ? [] : [`> ${effectiveOn}`])].join(" "),
  );
}

const ACTS = [
  "ALB signature 2001-11-23",
  "ALB consentToBeBound 2002-06-20 > 2004-07-01",
  "IRL signature 2002-02-28",
  "JPN signature 2001-11-23",
  "JPN consentToBeBound 2012-07-03 > 2012-11-01",
  "MUS accession 2013-11-15 > 2014-03-01",
];

describe("a first run", () => {
  it("brings the parties of Budapest, graded as the depositary's", async () => {
    const { outcomes, summary } = await run();
    expect(outcomes).toMatchObject([
      { state: "changed", reasons: [], balance: { read: 6, imported: 6, merged: 0, refused: 0 } },
    ]);
    expect(summary).toEqual(["CETS-185 is now on file; 3 signatories, 3 parties"]);
    expect((await acts()).toSorted()).toEqual(ACTS.toSorted());
    const actions = await readRows(directory, actionTable);
    expect(new Set(actions.map(({ grade }) => grade))).toEqual(new Set(["depositary"]));
  });

  it("cites the answer by its public address and names the server from which it came", async () => {
    await run();
    const [treaty] = await readRows(directory, treatyTable);
    const source = (await readRows(directory, sourceTable)).find((one) => one.sourceId === treaty?.sourceId);
    expect(source).toMatchObject({
      url: `https://conventions-ws.coe.int${CHART}`,
      publisher: "Council of Europe Treaty Office",
      asAt: "2026-09-10",
    });
    expect(source?.title).toContain(`read from ${server.origin}`);
  });

  it("sends the token to the API alone, and writes it nowhere", async () => {
    await run(["treaties", "CETS-185"]);
    const sentTo = server.requests.filter(({ headers }) => headers.token !== undefined).map(({ url }) => url);
    expect(sentTo.filter((url) => url !== "/robots.txt")).toEqual([LIST, CHART]);
    const files = await readdir(directory, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      expect(await readFile(join(file.parentPath, file.name), "utf8"), file.name).not.toContain(TOKEN);
    }
  });
});

describe("a second run of an unchanged site", () => {
  it("asks on condition, tells nothing and changes no byte", async () => {
    await run(["treaties", "CETS-185"]);
    const before = await keptOf(directory);
    const { outcomes, summary } = await run(["treaties", "CETS-185"]);
    expect(outcomes.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
    expect(summary).toEqual([]);
    expect(server.requests.at(-1)?.headers["if-none-match"]).toBeDefined();
    expect(await keptOf(directory)).toEqual(before);
  });

  it("offline it reads the stored chart, without a token", async () => {
    await run();
    const asked = server.requests.length;
    expect((await run(["CETS-185"], true)).outcomes).toMatchObject([{ state: "unchanged" }]);
    expect(server.requests).toHaveLength(asked);
  });
});

describe("a chart that changes", () => {
  beforeEach(() => run());

  it("a consent and an accession are told, nothing else", async () => {
    rows = withRow("Ireland", { consent: at("2026-08-01"), entryIntoForce: at("2026-12-01") });
    const { summary } = await run();
    expect(summary).toEqual([
      "Ireland consented to be bound by CETS-185 on 1 August 2026; 3 signatories, 4 parties",
    ]);
  });

  it("a denunciation is a withdrawal with the day of its effect", async () => {
    rows = withRow("Japan", { denunciation: at("2026-08-03"), denunciationEffect: at("2026-12-01") });
    const { summary } = await run();
    expect(summary).toEqual(["Japan denounced CETS-185 on 3 August 2026; 3 signatories, 3 parties"]);
    expect(await acts()).toContain("JPN denunciation 2026-08-03 > 2026-12-01");
    expect((await readRows(directory, changeTable)).at(-1)).toMatchObject({
      kind: "withdrew",
      participantId: "JPN",
    });
  });

  it("a participant that disappears without a denunciation refuses the chart", async () => {
    const before = await factsOf(directory);
    rows = withRow("Japan", { signature: null, consent: null, entryIntoForce: null });
    const { outcomes } = await run();
    expect(outcomes).toMatchObject([{ state: "refused" }]);
    expect(outcomes[0]?.reasons.join()).toContain("JPN: consentToBeBound 2012-07-03 is no longer shown");
    expect(await factsOf(directory)).toEqual(before);
  });
});

describe("an answer that is not the chart leaves the facts as they were", () => {
  const json = (text: string) => (response: ServerResponse) =>
    response.writeHead(200, { "content-type": "application/json" }).end(text);

  it.each<readonly [string, string, (response: ServerResponse) => void, string, string]>([
    ["the page has no token", PAGE, (r) => r.end("<html><body>Welcome</body></html>"), "refused", "no token"],
    [
      "the page is a check for robots",
      PAGE,
      (r) => r.writeHead(202, { "x-amzn-waf-action": "challenge" }).end(),
      "unavailable",
      "bot wall",
    ],
    ["the page is gone", PAGE, (r) => r.writeHead(404).end(), "unavailable", "status 404"],
    ["empty lists", CHART, json("[[],[],[]]"), "refused", "no member State"],
  ])("%s", async (_name, address, send, state, reason) => {
    const before = await factsOf(directory);
    instead.set(address, send);
    const { sources, summary } = await run();
    const [source] = sources;
    const outcome = source?.failure ?? source?.documents[0];
    expect(outcome?.state).toBe(state);
    expect(JSON.stringify(outcome)).toContain(reason);
    expect(summary).toEqual([]);
    expect(await factsOf(directory)).toEqual(before);
  });

  it("a token that the API does not accept is unavailable with status 401, and is not named", async () => {
    token = "another-key";
    const { outcomes } = await run();
    expect(outcomes).toMatchObject([{ state: "unavailable" }]);
    expect(outcomes[0]?.reasons.join()).toContain("status 401");
    expect(JSON.stringify(outcomes)).not.toContain(TOKEN);
  });

  it("half a JSON text, and half a list that is whole JSON, are refused", async () => {
    const whole = renderChart("185", rows);
    instead.set(CHART, json(whole.slice(0, whole.length / 2)));
    expect((await run()).outcomes[0]).toMatchObject({ state: "refused" });
    instead.set(CHART, json(renderChart("185", rows.slice(0, 20))));
    const [outcome] = (await run()).outcomes;
    expect(outcome?.state).toBe("refused");
    expect(outcome?.reasons.join()).toContain("is not in the list of members");
    expect(await acts()).toEqual([]);
  });
});

describe("the list of treaties", () => {
  it("fills in a day of entry into force, and brings a treaty that is new", async () => {
    await run(["treaties"]);
    list = [BUDAPEST, listEntry("224", "Second Additional Protocol", "2022-05-12", null)];
    expect((await run(["treaties"])).summary).toEqual(["CETS-224 is now on file; 0 signatories, 0 parties"]);
    list = [BUDAPEST, listEntry("224", "Second Additional Protocol", "2022-05-12", "2026-09-01")];
    expect((await run(["treaties"])).summary).toEqual([
      "CETS-224: date of entry into force is now 2026-09-01 (before: not stated)",
    ]);
    const treaties = await readRows(directory, treatyTable);
    expect(treaties.map(({ treatyId, inForceOn }) => [treatyId, inForceOn])).toEqual([
      ["CETS-185", "2004-07-01"],
      ["CETS-224", "2026-09-01"],
    ]);
  });

  it("that states another day than the one on file is a disagreement, told once", async () => {
    list = [listEntry("185", "Convention on Cybercrime", "2001-11-23", "2004-07-02")];
    expect((await run(["treaties"])).outcomes).toMatchObject([{ state: "changed", changes: [] }]);
    list = [...list, listEntry("224", "Second Additional Protocol", "2022-05-12", null)];
    await run(["treaties"]);
    const rows = (await readFile(join(directory, "disagreements.csv"), "utf8")).split("\n");
    expect(rows.filter((row) => row.includes("CETS-185") && row.includes("2004-07-02"))).toHaveLength(1);
  });

  it("without a treaty that is on file is refused", async () => {
    list = [listEntry("224", "Second Additional Protocol", "2022-05-12", null)];
    const { outcomes } = await run(["treaties"]);
    expect(outcomes).toMatchObject([
      { state: "refused", reasons: ["CETS-185 is on file and not in the list"] },
    ]);
  });
});

it("a key that was never seen is named, and the chart is taken", async () => {
  instead.set(CHART, (response) =>
    response.end(renderChart("185", rows).replaceAll('"Reserves"', '"Zeugnisse"')),
  );
  expect((await run()).outcomes).toMatchObject([
    { state: "changed", reasons: [], drift: ["keys that were not seen before: Zeugnisse"] },
  ]);
});

it("only the documents of the source can be asked for", () => {
  expect(coe.readDocument("CETS-224")).toBe("CETS-224");
  expect(() => coe.readDocument("CETS-001")).toThrow(RangeError);
});

it("the setting of TLS is for the host of the API", () => {
  expect(Object.keys(coe.tls ?? {})).toEqual(["main"]);
});
