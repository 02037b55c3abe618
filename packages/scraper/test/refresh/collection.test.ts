import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { changeTable, treatyTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HttpClient } from "../../src/fetch/http-client.js";
import { describeLists } from "../../src/refresh/messages.js";
import type { DocumentOutcome, RefreshReport } from "../../src/refresh/outcome.js";
import { untc } from "../../src/refresh/sources/untc.js";
import { refresh } from "../../src/refresh.js";
import { listingAddress, type StatusRecord, xmlAddress } from "../../src/source/untc/index.js";
import { readReferenceFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { recordOf } from "../source/untc/record.js";
import { copyOfTreaty, removeCopy } from "../support/data-copy.js";
import { type Handler, type LoopbackServer, startServer } from "../support/loopback-server.js";
import { quickClient } from "../support/quick-client.js";
import { smallCollection, tinyRecord } from "../support/small-collection.js";

const TIMEOUT_MS = 60_000;
const PENAL = { chapter: 18, section: null };

let directory: string;
let server: LoopbackServer;
let client: HttpClient;
let chapters: ReadonlySet<string>;
let handle: Handler;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-900");
  ({ chapters } = await readReferenceFacts(directory));
  server = await startServer((request, response) => handle(request, response));
  client = quickClient(server.origin, { retry: { attempts: 1, baseMs: 0, pauseMaxMs: 1000 } });
});

afterEach(async () => {
  await client.close();
  await server.close();
  await removeCopy(directory);
});

/** A run over the whole collection on a day; the site is `handle`. */
function run(day: string): Promise<RefreshReport> {
  return refresh(
    {
      directory,
      sources: [{ source: untc, only: null }],
      mirrors: new Map([["untc", server.origin]]),
      environment: {},
      isDryRun: false,
      isOffline: false,
    },
    { client, now: () => new Date(`${day}T12:00:00Z`), tell: () => undefined },
  );
}

/** Chapter XVIII with so many treaties; every other part has one. */
function penalMatters(count: number): readonly StatusRecord[] {
  return Array.from({ length: count }, (_, i) => tinyRecord("XVIII", String(i + 1)));
}

function outcomeOf({ outcomes }: RefreshReport, document: string): DocumentOutcome | undefined {
  return outcomes.find((outcome) => outcome.document === document);
}

/** Changes that the listings brought, one line each. */
async function listingChanges(): Promise<readonly string[]> {
  const changes = await readRows(directory, changeTable);
  return changes
    .filter(({ field }) => field === "listing")
    .map(({ seenOn, treatyId, kind, before, after }) => `${seenOn} ${treatyId} ${kind} ${before} > ${after}`);
}

async function addException(row: string): Promise<void> {
  const path = join(directory, "reference", "exceptions.csv");
  await writeFile(path, `${await readFile(path, "utf8")}${row}\n`);
}

const lists = (report: RefreshReport) => report.sources.flatMap(describeLists);

it(
  "every listed treaty comes on file, with the section of chapter XI in which it stands",
  async () => {
    handle = smallCollection(penalMatters(2), chapters);
    const report = await run("2026-09-10");
    const onFile = (await readRows(directory, treatyTable)).map(({ treatyId }) => treatyId);
    expect(onFile).toHaveLength(34);
    expect(onFile).toEqual(expect.arrayContaining(["XVIII-1", "XVIII-2", "XI-A-1", "XI-E-1", "XXIX-1"]));
    expect(lists(report)).toEqual(["untc: 34 listed = 34 taken + 0 listed exceptions + 0 not taken"]);
    expect(new Set(report.outcomes.flatMap(({ changes }) => changes.map(({ kind }) => kind)))).toEqual(
      new Set(["treatyAppeared"]),
    );
  },
  TIMEOUT_MS,
);

describe("a listing that has lost treaties", () => {
  it(
    "is refused with each of them, and what is on file is refreshed all the same",
    async () => {
      handle = smallCollection(penalMatters(3), chapters);
      await run("2026-09-10");
      handle = smallCollection(
        penalMatters(3),
        chapters,
        (treaty) => treaty !== "XVIII-2" && treaty !== "XVIII-3",
      );
      const report = await run("2026-09-11");
      expect(outcomeOf(report, "listing of chapter XVIII")).toMatchObject({
        state: "refused",
        reasons: [
          expect.stringContaining("XVIII-2 is on file and is not in the listing of chapter XVIII"),
          expect.stringContaining("XVIII-3 is on file"),
        ],
      });
      for (const treaty of ["XVIII-1", "XVIII-2", "XVIII-3"])
        expect(outcomeOf(report, treaty)?.state).toBe("unchanged");
      expect(await listingChanges()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    "is taken where an exception names the loss: a change, once, and another when the treaty is back",
    async () => {
      handle = smallCollection(penalMatters(2), chapters);
      await run("2026-09-10");
      await addException(
        "x-xviii-2,notListed,untc,XVIII-2,,in no listing,,It was merged into another.,mtdsg-2015-archive",
      );
      handle = smallCollection(penalMatters(2), chapters, (treaty) => treaty !== "XVIII-2");
      const report = await run("2026-09-11");
      expect(outcomeOf(report, "listing of chapter XVIII")?.state).toBe("changed");
      expect(outcomeOf(report, "XVIII-2")).toBeUndefined();
      expect(report.summary).toEqual(["XVIII-2 is no longer listed: Convention 2 of chapter XVIII"]);
      expect((await run("2026-09-12")).summary).toEqual([]);
      handle = smallCollection(penalMatters(2), chapters);
      await run("2026-09-13");
      expect(await listingChanges()).toEqual([
        "2026-09-11 XVIII-2 treatyUnlisted Convention 2 of chapter XVIII > null",
        "2026-09-13 XVIII-2 treatyListed null > Convention 2 of chapter XVIII",
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    "by fewer than one in a hundred is taken, and the loss is a change",
    async () => {
      handle = smallCollection(penalMatters(101), chapters);
      await run("2026-09-10");
      handle = smallCollection(penalMatters(101), chapters, (treaty) => treaty !== "XVIII-50");
      const report = await run("2026-09-11");
      expect(report.summary).toEqual(["XVIII-50 is no longer listed: Convention 50 of chapter XVIII"]);
      expect(outcomeOf(report, "XVIII-50")?.state).toBe("unchanged");
    },
    TIMEOUT_MS,
  );
});

describe("a listed treaty whose document is not taken", () => {
  const without = (missing: string): Handler => {
    const site = smallCollection(penalMatters(2), chapters);
    return (request, response) => {
      if (request.url === missing) response.writeHead(404).end();
      else site(request, response);
    };
  };

  it(
    "comes on file from the listing, and with its table when there is one",
    async () => {
      handle = without(xmlAddress("XVIII-2"));
      const report = await run("2026-09-10");
      expect(outcomeOf(report, "XVIII-2")?.state).toBe("unavailable");
      expect(lists(report)).toEqual(["untc: 34 listed = 33 taken + 0 listed exceptions + 1 not taken"]);
      expect(report.summary).toContain("XVIII-2 is listed now: Convention 2 of chapter XVIII");
      const row = (await readRows(directory, treatyTable)).find(({ treatyId }) => treatyId === "XVIII-2");
      expect(row).toMatchObject({ concludedOn: "1960-06-01", concludedAt: "Geneva", asAt: null });
      handle = without("");
      expect((await run("2026-09-11")).summary).toEqual(["XVIII-2 is now on file; 0 signatories, 1 party"]);
    },
    TIMEOUT_MS,
  );

  it(
    "is accounted for where an exception says that it has no table, and not asked for",
    async () => {
      await addException(
        "x-xviii-2,notAStatusTable,untc,XVIII-2,,resolutions,,It lists resolutions.,mtdsg-2015-archive",
      );
      handle = smallCollection(penalMatters(2), chapters);
      const report = await run("2026-09-10");
      expect(lists(report)).toEqual(["untc: 34 listed = 33 taken + 1 listed exceptions + 0 not taken"]);
      expect(server.requests.some(({ url }) => url === xmlAddress("XVIII-2"))).toBe(false);
      expect(await listingChanges()).toEqual([
        "2026-09-10 XVIII-2 treatyListed null > Convention 2 of chapter XVIII",
      ]);
    },
    TIMEOUT_MS,
  );
});

it(
  "a part whose listing is unavailable is refreshed from what is on file",
  async () => {
    const site = smallCollection(penalMatters(2), chapters);
    handle = site;
    await run("2026-09-10");
    handle = (request, response) => {
      if (request.url === listingAddress(PENAL)) response.end("<html><body>PageNotFound</body></html>");
      else site(request, response);
    };
    const report = await run("2026-09-11");
    expect(outcomeOf(report, "listing of chapter XVIII")).toMatchObject({ state: "refused" });
    expect(outcomeOf(report, "XVIII-2")?.state).toBe("unchanged");
  },
  TIMEOUT_MS,
);

it(
  "a chapter that is new, or gone, refuses the list of chapters and nothing else",
  async () => {
    const site = smallCollection([], chapters);
    const other = smallCollection([], new Set([...chapters].filter((chapter) => chapter !== "XXIX")));
    handle = (request, response) => {
      if (request.url.includes("ParticipationStatus")) other(request, response);
      else site(request, response);
    };
    const report = await run("2026-09-10");
    expect(outcomeOf(report, "list of chapters")?.reasons).toEqual(["chapter XXIX is not listed"]);
    expect(lists(report)).toEqual(["untc: 33 listed = 33 taken + 0 listed exceptions + 0 not taken"]);
  },
  TIMEOUT_MS,
);

it(
  "a new column, a corrected date and a return after a withdrawal are each named so",
  async () => {
    const table = (headings: readonly string[], rows: readonly (readonly string[])[], parties: string) =>
      recordOf(headings, rows, { treaty: "XVIII-1", chapter: "XVIII", parties, statusAsAt: null });
    const day = async (on: string, record: StatusRecord) => {
      handle = smallCollection([record], chapters);
      return (await run(on)).summary;
    };
    await day(
      "2026-09-10",
      table(
        ["Accession(a)"],
        [
          ["Albania", "1 Oct 1969 a"],
          ["Algeria", "2 Oct 1969 a"],
        ],
        "2",
      ),
    );
    expect(
      await day(
        "2026-09-11",
        table(
          ["Accession(a)", "Provisional application"],
          [
            ["Albania", "3 Oct 1969 a", ""],
            ["[Algeria]", "2 Oct 1969 a", ""],
          ],
          "1",
        ),
      ),
    ).toEqual([
      "Albania acceded to XVIII-1 on 3 October 1969 (corrected; before: on 1 October 1969); 0 signatories, 1 party",
      expect.stringMatching(/^Algeria withdrew from XVIII-1 between 2 October 1969 and 11 September 2026/),
      'XVIII-1: its table has a new column, "Provisional application"',
    ]);
    expect(
      await day(
        "2026-10-01",
        table(
          ["Accession(a)", "Provisional application"],
          [
            ["Albania", "3 Oct 1969 a", ""],
            ["Algeria", "20 Sep 2026 a", ""],
          ],
          "2",
        ),
      ),
    ).toEqual([expect.stringMatching(/^Algeria rejoined: it acceded to XVIII-1 on 20 September 2026/)]);
  },
  TIMEOUT_MS,
);
