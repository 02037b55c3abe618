import { mkdtemp, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLive } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ParseError } from "../../src/errors.js";
import { sha256Of } from "../../src/fetch/sha256.js";
import { statusSourceId } from "../../src/normalise/source.js";
import type { StatusRecord } from "../../src/source/untc/index.js";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { renderHtml, renderXml } from "../source/untc/render.js";
import {
  cybercrimeRecord,
  cybercrimeRows,
  type PrintedRow,
  withRow,
} from "../support/cybercrime-document.js";
import { copyOfTreaty, factsOf } from "../support/data-copy.js";
import { type ImportCall, importInto, remove } from "./small-archive.js";

let data: string;
let folder: string;
let rows: readonly PrintedRow[];

beforeEach(async () => {
  data = await copyOfTreaty("XVIII-16", { "roll-calls.csv": null, "resolutions.csv": null });
  folder = await mkdtemp(join(tmpdir(), "depositary-saved-"));
  rows = cybercrimeRows(await readWrittenFacts(data), await readReferenceFacts(data));
});

afterEach(() => Promise.all([data, folder].map(remove)));

async function save(file: string, content: Uint8Array | string): Promise<void> {
  await writeFile(join(folder, file), content);
}

/** Saves the page of the treaty as a browser does: with the address from which it came before all else. */
function savePage(rest: Partial<StatusRecord> = {}, file = "XVIII-16.html"): Promise<void> {
  const page = Buffer.from(renderHtml(cybercrimeRecord(rows, rest))).toString("utf8");
  return save(file, `<!-- saved from url=(0074)https://treaties.un.org/Pages/ViewDetails.aspx -->\n${page}`);
}

const importPages = (call: ImportCall = {}) => importInto(data, "untc", folder, call);

/** Expects of an import that it takes nothing, for these problems. */
async function expectRefused(problem: RegExp, read = 1): Promise<void> {
  const before = await factsOf(data);
  const { report, written } = await importPages();
  expect(report.problems).toEqual([expect.stringMatching(problem)]);
  expect(report.ledger).toMatchObject({ read, imported: 0, merged: 0 });
  expect(report.ledger.refused).toHaveLength(read);
  expect(written).toEqual([]);
  expect(await factsOf(data)).toEqual(before);
}

describe("a page of status that was saved from a browser", () => {
  it("is taken as a refresh takes it, right as at its own stamp, and cited by its bytes", async () => {
    await savePage();
    const { report, written } = await importPages();
    const { read, imported, merged, refused } = report.ledger;
    expect([read, refused]).toEqual([imported + merged, []]);
    expect(report.problems).toEqual([]);
    expect(written).toEqual(["sources.csv", "treaties.csv", "actions.csv", "changes.csv"]);
    const { treaties, actions, changes, sources } = await readWrittenFacts(data);
    const treaty = treaties.find(({ treatyId }) => treatyId === "XVIII-16");
    expect(treaty).toMatchObject({ asAt: "2026-09-02", partiesPrinted: 3 });
    expect(actions.filter((one) => one.participantId === "JPN" && isLive(one))).toMatchObject([
      { kind: "signature", date: "2026-08-03", grade: "depositary", sourceId: treaty?.sourceId },
    ]);
    expect(changes.filter(({ sourceId }) => sourceId === treaty?.sourceId)).toContainEqual(
      expect.objectContaining({ kind: "signed", participantId: "JPN", seenOn: "2026-09-02" }),
    );
    expect(sources.find(({ sourceId }) => sourceId === treaty?.sourceId)).toMatchObject({
      url: "https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-16&chapter=18&clang=_en",
      retrievedAt: null,
      asAt: "2026-09-02",
    });
  });

  it("imported again changes no byte, and stands in no run", async () => {
    await savePage();
    await importPages();
    const before = await factsOf(data);
    const { report, written } = await importPages();
    expect([report.ledger.imported, report.ledger.refused, written]).toEqual([0, [], []]);
    expect(await factsOf(data)).toEqual(before);
  });

  it("with a stamp that is still to come is refused", async () => {
    await savePage({ statusAsAt: "02-09-2099" });
    await expectRefused(/^XVIII-16\.html: its stamp, 02-09-2099, lies after it was read/, filledCells());
  });

  it("in XML says no day, and is right for the one on which it was saved", async () => {
    const xml = renderXml(cybercrimeRecord(rows, { statusAsAt: null }));
    await save("XVIII-16.en.xml", xml);
    await expectRefused(/^XVIII-16\.en\.xml: .*--read-on/, filledCells());
    await importPages({ readOn: "2026-09-05" });
    const { treaties } = await readWrittenFacts(data);
    expect(treaties.find(({ treatyId }) => treatyId === "XVIII-16")).toMatchObject({
      asAt: "2026-09-05",
      sourceId: statusSourceId("XVIII-16", sha256Of(xml)),
    });
  });

  it.each<readonly [string, Partial<StatusRecord>, RegExp]>([
    ["of another treaty", { treaty: "XVIII-15" }, /another treaty: the document says title/],
    ["of another chapter", { chapter: "IX" }, /another treaty: the document says chapter IX/],
  ])("%s than its file is named after is refused", async (_, rest, problem) => {
    await savePage(rest);
    await expectRefused(problem);
  });

  it("is refused whole where its totals are not those of its rows, or a name is not on file", async () => {
    rows = [...rows, ["Zembla", "", ""]];
    await savePage({ signatories: "99" });
    const before = await factsOf(data);
    const { report } = await importPages();
    expect(report.problems.join()).toMatch(/signatories: 99 printed.*"Zembla"/);
    expect(report.ledger.refused).toHaveLength(filledCells());
    expect(await factsOf(data)).toEqual(before);
  });

  it("that lost a party since the document on file is refused", async () => {
    await savePage();
    await importPages();
    rows = withRow(rows, "Qatar", ([name, signature]) => [name, signature, ""]);
    await savePage({ statusAsAt: "03-09-2026" });
    await expectRefused(/QAT: ratification 2026-02-12 is no longer shown/, filledCells());
  });

  it("that is older than the document on file is refused", async () => {
    await savePage();
    await importPages();
    await savePage({ statusAsAt: "01-09-2026" });
    await expectRefused(/right as at 2026-09-01, the document on file as at 2026-09-02/, filledCells());
  });

  it("that is a check for robots is refused", async () => {
    await save("XVIII-16.html", "<html><title>Just a moment…</title></html>");
    await expectRefused(/^XVIII-16\.html: XVIII-16: bot wall/);
  });

  it("that is larger than memory is refused for that, and not read to its end", async () => {
    await save("XVIII-16.html", "");
    await truncate(join(folder, "XVIII-16.html"), 6 * 1024 ** 3);
    await expectRefused(/^XVIII-16\.html: XVIII-16: too large: more than 67108864 bytes$/);
  });

  it("says which rows have no date, and says nothing else by them", async () => {
    rows = [...rows, ["Tuvalu", "", ""]];
    await savePage();
    const { report } = await importPages();
    expect(report.remarks).toEqual([
      "XVIII-16.html: rows without a date, which say nothing of an act: Tuvalu",
    ]);
  });
});

it("a page whose name is no treaty's is refused, and what is no page is named", async () => {
  await savePage();
  await save("UNTC.html", "<html></html>");
  await save("CETS-185.html", "<html></html>");
  await save("style.css", "");
  const { report } = await importPages();
  expect(report.problems).toEqual([
    "CETS-185.html: it is not named after a treaty, as XVIII-16.html is",
    "UNTC.html: it is not named after a treaty, as XVIII-16.html is",
  ]);
  expect(report.remarks).toEqual(["style.css: no .html and no .xml, not read"]);
  expect(report.ledger.imported).toBeGreaterThan(0);
});

it("some treaties only are taken", async () => {
  await savePage();
  await save("XVIII-15.html", "");
  const { report } = await importPages({ only: ["XVIII-16"] });
  expect(report.problems).toEqual([]);
});

it("a folder without a page is refused", async () => {
  await save("style.css", "");
  await expect(importPages()).rejects.toThrow(ParseError);
});

function filledCells(): number {
  return rows.flatMap(([, ...cells]) => cells).filter((cell) => cell !== "").length;
}
