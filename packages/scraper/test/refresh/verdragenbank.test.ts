import { readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import {
  type ActionKind,
  actionTable,
  disagreementTable,
  encodeCsv,
  isLive,
  type TreatyAction,
  treatyTable,
} from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HttpClient } from "../../src/fetch/http-client.js";
import { isAllTaken, type RefreshReport } from "../../src/refresh/outcome.js";
import { verdragenbank } from "../../src/refresh/sources/verdragenbank.js";
import { refresh } from "../../src/refresh.js";
import type { PartyRow } from "../../src/source/verdragenbank/index.js";
import { readRows } from "../../src/store/read-rows.js";
import { partyRow, renderParties } from "../source/verdragenbank/render.js";
import { copyOfTreaty, factsOf, keptOf, removeCopy } from "../support/data-copy.js";
import { type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { quickClient } from "../support/quick-client.js";

const PAGE = "/nl/Verdrag/Details/009852_p.html";

/** Two hand-made acts of the depositary, under a source that is on file. */
const ON_FILE: readonly TreatyAction[] = [
  depositaryAct("BEL", "ratification", "2012-08-20"),
  depositaryAct("BEL", "signature", "2001-11-23"),
];

let directory: string;
let server: LoopbackServer;
let client: HttpClient;
let rows: readonly PartyRow[];
let answer: ((response: ServerResponse) => void) | null;

beforeEach(async () => {
  directory = await copyOfTreaty("CETS-185");
  await writeFile(join(directory, "actions.csv"), encodeCsv(actionTable, ON_FILE));
  rows = [
    partyRow("België", "23-11-2001", "20-08-2012 (R)", "01-12-2012"),
    partyRow("Montenegro", "", "03-03-2010 (VG)", "03-06-2006"),
  ];
  answer = null;
  server = await startServer((request, response) => {
    if (answer !== null && request.url === PAGE) answer(response);
    else if (request.url === PAGE)
      sendDocument(request, response, renderParties("009852", rows), "text/html");
    else response.writeHead(404).end();
  });
  client = quickClient(server.origin);
});

afterEach(async () => {
  await client.close();
  await server.close();
  await removeCopy(directory);
});

function depositaryAct(participantId: string, kind: ActionKind, day: string): TreatyAction {
  const asAt = "2025-11-19";
  return {
    actionId: `CETS-185/${participantId}/${kind}/${day}`,
    treatyId: "CETS-185",
    participantId,
    kind,
    date: day,
    notBefore: day,
    notAfter: day,
    effectiveOn: null,
    mark: null,
    heading: "Hand-made",
    printed: day,
    sourceId: "untc-xviii-16-2025-11",
    corroboratedBy: [],
    grade: "depositary",
    supersededBy: null,
    retractedBy: null,
    firstSeen: asAt,
    lastSeen: asAt,
    note: null,
  };
}

function run(): Promise<RefreshReport> {
  return refresh(
    {
      directory,
      sources: [{ source: verdragenbank, only: ["CETS-185"] }],
      mirrors: new Map([["verdragenbank", server.origin]]),
      environment: {},
      isDryRun: false,
      isOffline: false,
    },
    { client, now: () => new Date("2026-09-10T12:00:00Z"), tell: () => undefined },
  );
}

async function standing(participantId: string): Promise<readonly TreatyAction[]> {
  const actions = await readRows(directory, actionTable);
  return actions.filter((one) => isLive(one) && one.participantId === participantId);
}

it("what agrees is confirmed by name of the depositary, and its day of effect filled in", async () => {
  const before = await standing("BEL");
  const { outcomes } = await run();
  expect(outcomes).toMatchObject([
    { state: "changed", reasons: [], balance: { read: 3, imported: 1, merged: 2 } },
  ]);
  expect(outcomes[0]?.changes.map(({ participantId }) => participantId)).toEqual(["MNE"]);
  const after = await standing("BEL");
  expect(after.map(({ kind, date, grade }) => [kind, date, grade])).toEqual(
    before.map(({ kind, date, grade }) => [kind, date, grade]),
  );
  const ratification = after.find(({ kind }) => kind === "ratification");
  expect(ratification?.effectiveOn).toBe("2012-12-01");
  expect(ratification?.corroboratedBy.some((one) => one.startsWith("verdragenbank-009852-"))).toBe(true);
});

it("a table that no page had before is named, as often as it is read, and the parties are taken", async () => {
  const page = renderParties("009852", rows).replace(
    "<h2>Voorbehouden",
    "<table><tr><th>Uitbreiding</th></tr><tr><td>Aruba</td></tr></table>$&",
  );
  answer = (response) => response.end(page);
  const drift = ['tables that were not seen before: "Uitbreiding"'];
  expect((await run()).outcomes).toMatchObject([{ state: "changed", reasons: [], drift }]);
  expect((await run()).outcomes).toMatchObject([{ state: "unchanged", reasons: [], drift }]);
});

it("a successor is bound from its independence, before its notification", async () => {
  await run();
  expect(await standing("MNE")).toMatchObject([
    { kind: "succession", date: "2010-03-03", effectiveOn: "2006-06-03" },
  ]);
});

it("another day than the depositary's is a disagreement, and the depositary's is shown", async () => {
  rows = [partyRow("België", "24-11-2001", "20-08-2012 (R)", "01-12-2012")];
  const before = await standing("BEL");
  const { outcomes } = await run();
  expect(outcomes[0]?.reasons.join()).toContain("BEL: signature: ");
  const signature = before.find(({ kind }) => kind === "signature");
  expect(await standing("BEL")).toContainEqual(signature);
  const disagreements = (await readRows(directory, disagreementTable)).filter(
    (one) => one.treatyId === "CETS-185" && one.participantId === "BEL",
  );
  expect(disagreements).toMatchObject([
    {
      valueA: "signature 2001-11-24",
      valueB: `signature ${signature?.date}`,
      shown: `signature ${signature?.date}`,
    },
  ]);
});

it("what is told of a treaty counts by the day of the page, not by that of an older document of the depositary", async () => {
  rows = [...rows, partyRow("Chili", "", "20-04-2026 (T)", "01-08-2026")];
  const treaties = await readRows(directory, treatyTable);
  const older = treaties.map((treaty) => ({ ...treaty, asAt: "2005-01-01" }));
  await writeFile(join(directory, "treaties.csv"), encodeCsv(treatyTable, older));
  const { summary } = await run();
  expect(summary).toContain("Chile acceded to CETS-185 on 20 April 2026; 1 signatory, 3 parties");
});

it("a second run of the same page changes no byte, and a disagreement that is on file is no failure", async () => {
  rows = [partyRow("België", "24-11-2001", "20-08-2012 (R)", "01-12-2012")];
  expect(isAllTaken((await run()).sources)).toBe(false);
  const before = await keptOf(directory);
  const { outcomes, sources } = await run();
  expect(outcomes).toMatchObject([{ state: "unchanged", reasons: [] }]);
  expect(outcomes[0]?.remarks?.join()).toContain("BEL: signature: ");
  expect(isAllTaken(sources)).toBe(true);
  expect(await keptOf(directory)).toEqual(before);
});

it("a later copy of the page cites the publisher once and tells no disagreement again", async () => {
  rows = [partyRow("België", "24-11-2001", "20-08-2012 (R)", "01-12-2012")];
  await run();
  rows = [...rows, partyRow("Montenegro", "", "03-03-2010 (VG)", "03-06-2006")];
  await run();
  const [ratification] = (await standing("BEL")).filter(({ kind }) => kind === "ratification");
  expect(ratification?.corroboratedBy.filter((one) => one.startsWith("verdragenbank-"))).toHaveLength(1);
  const text = await readFile(join(directory, "disagreements.csv"), "utf8");
  expect(text.match(/signature 2001-11-24/g)).toHaveLength(1);
});

describe("a page that cannot be used leaves the facts as they were", () => {
  it.each<readonly [string, readonly PartyRow[], string]>([
    ["a consent without a code", [partyRow("België", "", "20-08-2012")], "no code says what"],
    [
      "an effect before the deposit",
      [partyRow("België", "", "20-08-2012 (R)", "01-01-2005")],
      "before the consent",
    ],
    [
      "an effect without a consent",
      [partyRow("België", "23-11-2001", "", "01-01-2005")],
      "without a consent",
    ],
    [
      "a denunciation of what was never consented to",
      [partyRow("België", "23-11-2001", "", "", "01-01-2020", "01-01-2021")],
      "denounced on 2020-01-01 without a consent",
    ],
  ])("%s", async (_name, made, reason) => {
    rows = made;
    const before = await factsOf(directory);
    const { outcomes } = await run();
    expect(outcomes).toMatchObject([{ state: "refused" }]);
    expect(outcomes[0]?.reasons.join()).toContain(reason);
    expect(await factsOf(directory)).toEqual(before);
  });
});

it("a party out of force without a denunciation, or without an act, is named", async () => {
  rows = [
    partyRow("België", "23-11-2001", "20-08-2012 (R)", "01-12-2012", "", "01-01-2020"),
    partyRow("Chili"),
  ];
  expect((await run()).outcomes[0]?.remarks).toEqual([
    "België: out of force since 2020-01-01 without a denunciation: no act",
    "Chili stands in the table without an act",
  ]);
});

it("only treaties with a number in the database can be asked for", () => {
  expect(verdragenbank.readDocument("XVIII-16")).toBe("XVIII-16");
  expect(() => verdragenbank.readDocument("I-1")).toThrow(RangeError);
});
