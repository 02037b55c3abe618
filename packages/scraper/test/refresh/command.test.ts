import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { actionTable, changeTable, isLive, sourceTable, treatyTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { renderHtml, renderXml } from "../source/untc/render.js";
import { runRefresh, runRefreshProcess } from "../support/command.js";
import {
  cybercrimeRecord,
  cybercrimeRows,
  type PrintedRow,
  withRow,
} from "../support/cybercrime-document.js";
import { copyOfTreaty, factsOf, keptOf, removeCopy, stateOf } from "../support/data-copy.js";
import { type Handler, type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";

const XML = "/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml";
const PAGE = "/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-16&chapter=18&clang=_en";
const COUNTS = "77 signatories, 3 parties, 37 to go";

let directory: string;
let server: LoopbackServer;
let rows: readonly PrintedRow[];
let handle: Handler;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-16");
  rows = cybercrimeRows(await readWrittenFacts(directory), await readReferenceFacts(directory));
  serveXml(renderXml(cybercrimeRecord(rows)));
  server = await startServer((request, response) => handle(request, response));
});

afterEach(async () => {
  await server.close();
  await removeCopy(directory);
});

function serveXml(body: Uint8Array): void {
  handle = (request, response) => {
    if (request.url === XML) sendDocument(request, response, body);
    else response.writeHead(404).end();
  };
}

function argsOf(...more: readonly string[]): readonly string[] {
  const origin = `untc=${server.origin}`;
  return ["--only", "untc:XVIII-16", "--origin", origin, "--data", directory, "--delay", "0", ...more];
}

function refresh(...more: readonly string[]) {
  return runRefresh(argsOf(...more));
}

describe("a first run", () => {
  test("prints each change in words and exits 0", async () => {
    const { code, stdout, stderr } = await refresh();
    expect(stderr).toBe(
      "untc: 1 document = 1 changed + 0 unchanged + 0 unavailable + 0 refused; 80 acts read = 12 new + 68 merged + 0 refused\n",
    );
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toContain(`Japan signed XVIII-16 on 3 August 2026; ${COUNTS}`);
    expect(lines).toContain(
      `Canada signed XVIII-16 on 14 July 2026 (before: between 1 July 2026 and 31 July 2026); ${COUNTS}`,
    );
    expect(lines).toContain(
      `Qatar ratified XVIII-16 on 12 February 2026 (before: between 1 February 2026 and 28 February 2026); ${COUNTS}`,
    );
    expect(lines).toHaveLength(13);
  });

  test("keeps the act of unknown day, superseded by the dated one, and the older source beside the better one", async () => {
    await refresh();
    const actions = await readRows(directory, actionTable);
    const canada = actions.filter(
      ({ treatyId, participantId }) => treatyId === "XVIII-16" && participantId === "CAN",
    );
    expect(canada.map(({ date, supersededBy }) => [date, supersededBy])).toEqual([
      [null, "XVIII-16/CAN/signature/2026-07-14"],
      ["2026-07-14", null],
    ]);
    const mauritius = actions.find(({ actionId }) => actionId === "XVIII-16/MUS/signature/2025-11-19");
    expect(mauritius).toMatchObject({ grade: "depositary", corroboratedBy: ["verdragenbank-013891"] });
    expect(mauritius?.firstSeen).toBe("2025-11-19");
  });

  test("records the bytes it read: address, hash and the day for which they are right", async () => {
    await refresh();
    const changes = await readRows(directory, changeTable);
    const sources = await readRows(directory, sourceTable);
    const source = sources.find(({ sourceId }) => sourceId === changes[0]?.sourceId);
    expect(source).toMatchObject({
      publisher: "United Nations Treaty Collection",
      url: `https://treaties.un.org${XML}`,
      grade: "depositary",
    });
    expect(source?.sourceId).toBe(`untc-xviii-16-${source?.sha256?.slice(0, 12)}`);
    expect(source?.title).toContain(`read from ${server.origin}`);
    const bytes = await readFile(
      join(directory, "snapshots", "untc", source?.sha256?.slice(0, 2) ?? "", source?.sha256 ?? ""),
    );
    expect(bytes.equals(renderXml(cybercrimeRecord(rows)))).toBe(true);
  });
});

test("a printed number that rises by as many as signed since is no change of its own", async () => {
  const { stdout } = await refresh();
  expect(stdout).not.toContain("number of signatories printed");
  const treaty = (await readRows(directory, treatyTable)).find(({ treatyId }) => treatyId === "XVIII-16");
  expect(treaty?.signatoriesPrinted).toBe(77);
});

describe("a second run of an unchanged site", () => {
  test("is answered 304, prints nothing and changes no byte", async () => {
    await refresh();
    const before = await keptOf(directory);
    const { code, stdout, stderr } = await refresh();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("0 changed + 1 unchanged");
    expect(server.requests.at(-1)?.headers["if-none-match"]).toBeDefined();
    expect(await keptOf(directory)).toEqual(before);
  });

  test("changes no byte where the server knows no conditions", async () => {
    const body = renderXml(cybercrimeRecord(rows));
    handle = ({ url }, response) => {
      if (url === XML) response.writeHead(200, { "last-modified": new Date().toUTCString() }).end(body);
      else response.writeHead(404).end();
    };
    await refresh();
    const before = await keptOf(directory);
    const { code, stdout } = await refresh();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await keptOf(directory)).toEqual(before);
  });
});

describe("a document that is not understood", () => {
  test("is refused with every heading, letter, participant and date, and the facts stay", async () => {
    const before = await factsOf(directory);
    const broken = [
      ...rows,
      ["Atlantis", "1 Jan 2026", ""],
      ["Ruritania", "32 Jan 2026", ""],
      ["Chile", "2 Jan 2026", "3 Jan 2026 q"],
    ] as const;
    const record = cybercrimeRecord(broken);
    const headings = [
      ...record.headings,
      { printed: "Blessing(B)", labels: [{ label: "Blessing", mark: "B" }] },
    ];
    const wider = record.rows.map((row) => ({ ...row, cells: [...row.cells, null] }));
    serveXml(renderXml({ ...record, headings, rows: wider }));
    const { code, stdout, stderr } = await refresh();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('unknown participants: "Atlantis", "Ruritania"');
    expect(stderr).toContain('unknown column headings: "Blessing"');
    expect(stderr).toContain('"32 Jan 2026"');
    expect(stderr).toContain('letter "q"');
    expect(await factsOf(directory)).toEqual(before);
  });

  test("is refused again by the next run, though the site says 304, until the name is on file", async () => {
    const names = join(directory, "reference", "participant-names.csv");
    serveXml(renderXml(cybercrimeRecord([...rows, ["Zembla", "1 Jan 2026", ""]])));
    expect((await refresh()).code).toBe(1);
    expect((await refresh()).stderr).toContain('unknown participants: "Zembla"');
    await writeFile(names, `${await readFile(names, "utf8")}Zembla,IND,,,en,MTDSG 2026\n`);
    const { code, stdout } = await refresh();
    expect(code).toBe(0);
    expect(stdout).toContain("India signed XVIII-16 on 1 January 2026; 78 signatories");
  });
});

describe("the page in place of the XML", () => {
  test("is read where there is no XML, and its own stamp is the day for which it is right", async () => {
    handle = (request, response) => {
      if (request.url === PAGE)
        sendDocument(request, response, renderHtml(cybercrimeRecord(rows)), "text/html");
      else response.writeHead(404).end();
    };
    const { code, stdout } = await refresh();
    expect(code).toBe(0);
    expect(stdout).toContain(`Japan signed XVIII-16 on 3 August 2026; ${COUNTS}`);
    const changes = await readRows(directory, changeTable);
    expect(new Set(changes.map(({ seenOn }) => seenOn))).toEqual(new Set(["2026-09-02"]));
  });

  test("says the same as the XML of the same day: no fact changes when the form does", async () => {
    handle = (request, response) => {
      if (request.url === PAGE)
        sendDocument(request, response, renderHtml(cybercrimeRecord(rows)), "text/html");
      else response.writeHead(404).end();
    };
    await refresh();
    const before = await factsOf(directory);
    const body = renderXml(cybercrimeRecord(rows));
    handle = ({ url }, response) => {
      if (url !== XML) response.writeHead(404).end();
      else response.writeHead(200, { "last-modified": "Wed, 02 Sep 2026 10:00:00 GMT" }).end(body);
    };
    const { code, stdout } = await refresh();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await factsOf(directory)).toEqual(before);
  });
});

describe("flags", () => {
  test("--dry-run prints the difference and writes nothing", async () => {
    const before = await stateOf(directory);
    const { code, stdout } = await refresh("--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("Japan signed XVIII-16 on 3 August 2026");
    expect(await stateOf(directory)).toEqual(before);
  });

  test("--offline reads the stored snapshot and asks nobody", async () => {
    const written = await Promise.all(
      ["actions", "changes", "disagreements", "sources", "treaties"].map(async (name) => {
        const path = join(directory, `${name}.csv`);
        return { path, content: await readFile(path) };
      }),
    );
    await refresh();
    const online = await factsOf(directory);
    for (const { path, content } of written) await writeFile(path, content);
    const asked = server.requests.length;
    const { code, stdout } = await runRefresh(["--only", "untc:XVIII-16", "--data", directory, "--offline"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Japan signed XVIII-16 on 3 August 2026");
    expect(server.requests).toHaveLength(asked);
    expect(hashesOf(await factsOf(directory))).toEqual(hashesOf(online));
  });

  test("--offline without a stored snapshot says so and exits 1", async () => {
    const { code, stderr } = await runRefresh(["--only", "untc:XVIII-16", "--data", directory, "--offline"]);
    expect(code).toBe(1);
    expect(stderr).toContain("no snapshot is stored");
  });

  test("the origin can come from the environment", async () => {
    const { code, stdout } = await runRefresh(
      ["--only", "untc:XVIII-16", "--data", directory, "--delay", "0"],
      {
        DEPOSITARY_ORIGIN_UNTC: server.origin,
      },
    );
    expect(code).toBe(0);
    expect(stdout).toContain(COUNTS);
  });

  test("--summary writes the changes as Markdown, and an empty file where nothing changed", async () => {
    const path = join(directory, "snapshots", "summary.md");
    await mkdir(join(directory, "snapshots"));
    const { stdout } = await refresh("--summary", path);
    const summary = await readFile(path, "utf8");
    expect(summary.split("\n")[0]).toBe("13 changes");
    expect(summary).toContain(`- Japan signed XVIII-16 on 3 August 2026; ${COUNTS}\n`);
    expect(stdout).toContain(`Japan signed XVIII-16 on 3 August 2026; ${COUNTS}\n`);
    await refresh("--summary", path);
    expect(await readFile(path, "utf8")).toBe("");
  });

  test("--summary to where nothing can be written says so, and the facts are written", async () => {
    const { code, stderr } = await refresh("--summary", join(directory, "nowhere", "summary.md"));
    expect(code).toBe(1);
    expect(stderr).toContain("summary.md: cannot be written, the facts are");
    expect((await readRows(directory, changeTable)).length).toBeGreaterThan(0);
  });

  test("--json tells of the run in JSON on standard error, a line per event", async () => {
    const { code, stdout, stderr } = await refresh("--json");
    expect(code).toBe(0);
    expect(stdout).toContain(COUNTS);
    const events: unknown[] = stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events).toEqual([
      { event: "progress", source: "untc", done: 0, total: 1, document: "XVIII-16" },
      expect.objectContaining({ event: "document", document: "XVIII-16", state: "changed", changes: 13 }),
      expect.objectContaining({ event: "source", source: "untc", changed: 1, failure: null }),
    ]);
  });

  test("--help prints the usage and exits 0", async () => {
    const { code, stdout } = await runRefresh(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--only untc:XVIII-16");
  });

  test("they say the same to a process of its own", async () => {
    for (const args of [["--help"], ["--data", "/nowhere"], argsOf("--dry-run")]) {
      const own = await runRefreshProcess(args);
      expect(own).toEqual(await runRefresh(args));
      expect(own.stdout + own.stderr).not.toBe("");
    }
  });

  test.each([
    [["--onyl", "untc:XVIII-16"], "--onyl"],
    [["--data", "/nowhere"], "no data directory"],
  ])("%j is wrong usage: exit 2, one line that says why", async (args, reason) => {
    const { code, stdout, stderr } = await runRefresh(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("a data directory that cannot be written", () => {
  test("a run that is going on keeps a second one out", async () => {
    const owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    await writeFile(join(directory, ".lock"), JSON.stringify(owner));
    const before = await stateOf(directory);
    const { code, stderr } = await refresh();
    expect(code).toBe(1);
    expect(stderr).toContain(`held by process ${process.pid} on ${hostname()}`);
    expect(await stateOf(directory)).toEqual(before);
  });

  test("the lock of a run that died is taken over and given back", async () => {
    const owner = { pid: 999_999_999, host: hostname(), since: "2026-01-01T00:00:00.000Z" };
    await writeFile(join(directory, ".lock"), JSON.stringify(owner));
    expect((await refresh()).code).toBe(0);
    expect((await stateOf(directory)).some((line) => line.startsWith(".lock"))).toBe(false);
  });

  test("a write that fails leaves every file as it was and names the path", async () => {
    await rm(join(directory, "changes.csv"));
    await mkdir(join(directory, "changes.csv", "occupied"), { recursive: true });
    const before = await factsOf(directory);
    const { code, stdout, stderr } = await refresh();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(join(directory, "changes.csv"));
    expect(await factsOf(directory)).toEqual(before);
  });
});

test("a treaty that is unavailable does not keep the others back", async () => {
  const { code, stdout, stderr } = await runRefresh([
    "--only",
    "untc:XVIII-14,XVIII-16",
    "--origin",
    `untc=${server.origin}`,
    "--data",
    directory,
    "--delay",
    "0",
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain(COUNTS);
  expect(stderr).toContain("unavailable: untc:XVIII-14:");
  expect(stderr).toContain("1 changed + 0 unchanged + 1 unavailable");
});

test("a day that is corrected later supersedes the one before", async () => {
  await refresh();
  serveXml(
    renderXml(cybercrimeRecord(withRow(rows, "Japan", ([name, , consent]) => [name, "4 Aug 2026", consent]))),
  );
  const { stdout } = await refresh();
  expect(stdout).toBe(
    `Japan signed XVIII-16 on 4 August 2026 (corrected; before: on 3 August 2026); ${COUNTS}\n`,
  );
  const actions = await readRows(directory, actionTable);
  const japan = actions.filter(
    ({ treatyId, participantId }) => treatyId === "XVIII-16" && participantId === "JPN",
  );
  expect(japan.filter(isLive).map(({ date }) => date)).toEqual(["2026-08-04"]);
});

function hashesOf(state: readonly string[]): readonly string[] {
  return state.map((line) => line.split(" ").slice(0, 2).join(" "));
}
