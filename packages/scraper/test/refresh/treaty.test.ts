import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actionTable, changeTable, isLive, sourceTable, treatyTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRows } from "../../src/store/read-rows.js";
import { renderHtml, renderXml } from "../source/untc/render.js";
import { cybercrimeRecord, withRow } from "../support/cybercrime-document.js";
import { factsOf, keptOf } from "../support/data-copy.js";
import { sendDocument } from "../support/loopback-server.js";
import { COUNTS, PAGE, type TreatySite, treatySite, XML } from "../support/treaty-site.js";

let site: TreatySite;
beforeEach(async () => {
  site = await treatySite();
});
afterEach(() => site.close());

describe("a first run", () => {
  it("prints each change in words and exits 0", async () => {
    const { code, stdout, stderr } = await site.refresh();
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

  it("keeps the act of unknown day, superseded by the dated one, and the older source beside the better one", async () => {
    await site.refresh();
    const actions = await readRows(site.directory, actionTable);
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

  it("records the bytes it read: address, hash and the day for which they are right", async () => {
    await site.refresh();
    const changes = await readRows(site.directory, changeTable);
    const sources = await readRows(site.directory, sourceTable);
    const source = sources.find(({ sourceId }) => sourceId === changes[0]?.sourceId);
    expect(source).toMatchObject({
      publisher: "United Nations Treaty Collection",
      url: `https://treaties.un.org${XML}`,
      grade: "depositary",
    });
    expect(source?.sourceId).toBe(`untc-xviii-16-${source?.sha256?.slice(0, 12)}`);
    expect(source?.title).toContain(`read from ${site.origin}`);
    const bytes = await readFile(
      join(site.directory, "snapshots", "untc", source?.sha256?.slice(0, 2) ?? "", source?.sha256 ?? ""),
    );
    expect(bytes.equals(renderXml(cybercrimeRecord(site.rows)))).toBe(true);
  });
});

it("a printed number that rises by as many as signed since is no change of its own", async () => {
  const { stdout } = await site.refresh();
  expect(stdout).not.toContain("number of signatories printed");
  const treaty = (await readRows(site.directory, treatyTable)).find(
    ({ treatyId }) => treatyId === "XVIII-16",
  );
  expect(treaty?.signatoriesPrinted).toBe(77);
});

describe("a second run of an unchanged site", () => {
  it("is answered 304, prints nothing and changes no byte", async () => {
    await site.refresh();
    const before = await keptOf(site.directory);
    const { code, stdout, stderr } = await site.refresh();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("0 changed + 1 unchanged");
    expect(site.requests.at(-1)?.headers["if-none-match"]).toBeDefined();
    expect(await keptOf(site.directory)).toEqual(before);
  });

  it("changes no byte where the server knows no conditions", async () => {
    const body = renderXml(cybercrimeRecord(site.rows));
    site.answer(({ url }, response) => {
      if (url === XML) response.writeHead(200, { "last-modified": new Date().toUTCString() }).end(body);
      else response.writeHead(404).end();
    });
    await site.refresh();
    const before = await keptOf(site.directory);
    const { code, stdout } = await site.refresh();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await keptOf(site.directory)).toEqual(before);
  });
});

describe("a document that is not understood", () => {
  it("is refused with every heading, letter, participant and date, and the facts stay", async () => {
    const before = await factsOf(site.directory);
    const broken = [
      ...site.rows,
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
    site.serveXml(renderXml({ ...record, headings, rows: wider }));
    const { code, stdout, stderr } = await site.refresh();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('unknown participants: "Atlantis", "Ruritania"');
    expect(stderr).toContain('unknown column headings: "Blessing"');
    expect(stderr).toContain('"32 Jan 2026"');
    expect(stderr).toContain('letter "q"');
    expect(await factsOf(site.directory)).toEqual(before);
  });

  it("is refused again by the next run, though the site says 304, until the name is on file", async () => {
    const names = join(site.directory, "reference", "participant-names.csv");
    site.serveXml(renderXml(cybercrimeRecord([...site.rows, ["Zembla", "1 Jan 2026", ""]])));
    expect((await site.refresh()).code).toBe(1);
    expect((await site.refresh()).stderr).toContain('unknown participants: "Zembla"');
    await writeFile(names, `${await readFile(names, "utf8")}Zembla,IND,,,en,MTDSG 2026\n`);
    const { code, stdout } = await site.refresh();
    expect(code).toBe(0);
    expect(stdout).toContain("India signed XVIII-16 on 1 January 2026; 78 signatories");
  });
});

describe("the page in place of the XML", () => {
  it("is read where there is no XML, and its own stamp is the day for which it is right", async () => {
    site.answer((request, response) => {
      if (request.url === PAGE)
        sendDocument(request, response, renderHtml(cybercrimeRecord(site.rows)), "text/html");
      else response.writeHead(404).end();
    });
    const { code, stdout } = await site.refresh();
    expect(code).toBe(0);
    expect(stdout).toContain(`Japan signed XVIII-16 on 3 August 2026; ${COUNTS}`);
    const changes = await readRows(site.directory, changeTable);
    expect(new Set(changes.map(({ seenOn }) => seenOn))).toEqual(new Set(["2026-09-02"]));
  });

  it("says the same as the XML of the same day: no fact changes when the form does", async () => {
    site.answer((request, response) => {
      if (request.url === PAGE)
        sendDocument(request, response, renderHtml(cybercrimeRecord(site.rows)), "text/html");
      else response.writeHead(404).end();
    });
    await site.refresh();
    const before = await factsOf(site.directory);
    const body = renderXml(cybercrimeRecord(site.rows));
    site.answer(({ url }, response) => {
      if (url !== XML) response.writeHead(404).end();
      else response.writeHead(200, { "last-modified": "Wed, 02 Sep 2026 10:00:00 GMT" }).end(body);
    });
    const { code, stdout } = await site.refresh();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await factsOf(site.directory)).toEqual(before);
  });
});

it("a day that is corrected later supersedes the one before", async () => {
  await site.refresh();
  site.serveXml(
    renderXml(
      cybercrimeRecord(withRow(site.rows, "Japan", ([name, , consent]) => [name, "4 Aug 2026", consent])),
    ),
  );
  const { stdout } = await site.refresh();
  expect(stdout).toBe(
    `Japan signed XVIII-16 on 4 August 2026 (corrected; before: on 3 August 2026); ${COUNTS}\n`,
  );
  const actions = await readRows(site.directory, actionTable);
  const japan = actions.filter(
    ({ treatyId, participantId }) => treatyId === "XVIII-16" && participantId === "JPN",
  );
  expect(japan.filter(isLive).map(({ date }) => date)).toEqual(["2026-08-04"]);
});

it("a day of entry into force that is printed no more stays on file, and the run says so", async () => {
  const record = cybercrimeRecord(site.rows);
  site.serveXml(renderXml({ ...record, entryIntoForce: "1 July 2026, in accordance with article 65(1)." }));
  await site.refresh();
  site.serveXml(renderXml(record));
  const { code, stderr } = await site.refresh();
  expect(code).toBe(0);
  expect(stderr).toContain(
    "note: untc:XVIII-16: it prints no day of entry into force; 2026-07-01 stays on file\n",
  );
  const treaties = await readRows(site.directory, treatyTable);
  expect(treaties.find(({ treatyId }) => treatyId === "XVIII-16")?.inForceOn).toBe("2026-07-01");
});
