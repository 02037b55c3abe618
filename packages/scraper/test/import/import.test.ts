import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/import/archive-files.js";
import { archives } from "../../src/import/archives.js";
import { describeLedger, isBalanced } from "../../src/import/import-ledger.js";
import { readImportOptions } from "../../src/import/options.js";
import { runImport } from "../../src/import/run-import.js";
import { copyOfData, removeCopy } from "../support/data-copy.js";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const shared = process.env.DEPOSITARY_SHARED ?? join(repository, "..", "shared");
const NOW = new Date("2026-11-23T00:00:00Z");

let folder: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "depositary-import-"));
  data = await copyOfData();
  await mkdir(join(folder, "treaties"));
});

afterEach(async () => {
  await removeCopy(data);
  await rm(folder, { recursive: true });
});

async function importFrom(from: string, name: string, only: readonly string[] = [], isDryRun = false) {
  const archive = archives.find((one) => one.name === name);
  if (archive === undefined) throw new Error(`no archive ${name}`);
  return runImport({ archive, files: await filesBelow(from), directory: data, only, isDryRun, now: NOW });
}

async function archiveOf(files: Readonly<Record<string, string>>): Promise<void> {
  const index = ["chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name"];
  const dates = ["file\ttreaty_id\tlast_changed"];
  for (const [name, text] of Object.entries(files)) {
    const [chapter, ...number] = name.replace(".csv", "").split("-");
    index.push(`${chapter},${number.join(".")},"Treaty. Rome, 1 July 1990",,,Chapter`);
    dates.push(`${name}\tI-1\t2014-01-27`);
    await writeFile(join(folder, "treaties", name), text);
  }
  await writeFile(join(folder, "index.csv"), index.join("\n"));
  await writeFile(join(folder, "file_dates_2015.tsv"), dates.join("\n"));
}

const actionsOf = async (treaty: string) =>
  (await readFile(join(data, "actions.csv"), "utf8"))
    .split("\n")
    .filter((line) => line.startsWith(`${treaty}/`));

describe("an archived status table", () => {
  test("becomes actions with the archive as their source, and a treaty that is new", async () => {
    await archiveOf({
      "18-99.csv":
        'Participant,Signature,"Ratification, Accession(a)"\nTurkey,1 Jul 1990,2 Aug 1991\nSwaziland,,3 Sep 1992 a\n',
    });
    const { report, written } = await importFrom(folder, "mtdsg-2015");
    expect(describeLedger(report.ledger)).toBe("rows read 3 = 3 imported + 0 merged + 0 refused");
    expect(written).toEqual(["treaties.csv", "actions.csv"]);
    expect(await actionsOf("XVIII-99")).toEqual([
      'XVIII-99/SWZ/accession/1992-09-03,XVIII-99,SWZ,accession,1992-09-03,1992-09-03,1992-09-03,,a,"Ratification, Accession(a)",3 Sep 1992 a,mtdsg-2015-archive,,secondary,,,2014-01-27,2014-01-27,',
      'XVIII-99/TUR/ratification/1991-08-02,XVIII-99,TUR,ratification,1991-08-02,1991-08-02,1991-08-02,,,"Ratification, Accession(a)",2 Aug 1991,mtdsg-2015-archive,,secondary,,,2014-01-27,2014-01-27,',
      "XVIII-99/TUR/signature/1990-07-01,XVIII-99,TUR,signature,1990-07-01,1990-07-01,1990-07-01,,,Signature,1 Jul 1990,mtdsg-2015-archive,,secondary,,,2014-01-27,2014-01-27,",
    ]);
  });

  test("read again changes no byte", async () => {
    await archiveOf({ "18-99.csv": "Participant,Signature\nTurkey,1 Jul 1990\n" });
    await importFrom(folder, "mtdsg-2015");
    const { report, written } = await importFrom(folder, "mtdsg-2015");
    expect(describeLedger(report.ledger)).toBe("rows read 1 = 0 imported + 1 merged + 0 refused");
    expect(written).toEqual([]);
  });

  test("with unknown names, letters, headings or dates is refused with all of them, and the others are taken", async () => {
    await archiveOf({
      "18-97.csv": "Participant,Signature\nAtlantis,1 Jul 1990\nLemuria,1 Jul 1990\n",
      "18-98.csv": "Participant,Signature,Ratification\nFrance,31 Feb 1990,1 Jan 1991 x\n",
      "18-99.csv": "Participant,Adhesion\nFrance,1 Jul 1990\n",
      "18-96.csv": "Participant,Signature\nFrance,1 Jul 1990\n",
    });
    const { report } = await importFrom(folder, "mtdsg-2015");
    const said = report.problems.join("\n");
    expect(said).toMatch(/18-97\.csv.*"Atlantis", "Lemuria"/);
    expect(said).toMatch(/18-98\.csv.*31 Feb 1990/);
    expect(said).toMatch(/18-98\.csv.*letter "x"/);
    expect(said).toMatch(/18-99\.csv.*"Adhesion"/);
    expect(await actionsOf("XVIII-96")).toHaveLength(1);
    expect(await actionsOf("XVIII-97")).toHaveLength(0);
  });

  test("with a row without a date that no exception explains is refused", async () => {
    await archiveOf({ "18-99.csv": "Participant,Signature\nFrance,\n" });
    const { report } = await importFrom(folder, "mtdsg-2015");
    expect(report.problems).toEqual(["treaties/18-99.csv: rows without a date: France"]);
  });

  test("is only printed on a dry run", async () => {
    await archiveOf({ "18-99.csv": "Participant,Signature\nFrance,1 Jul 1990\n" });
    const { report, written } = await importFrom(folder, "mtdsg-2015", [], true);
    expect([report.ledger.imported, written]).toEqual([1, []]);
    expect(await actionsOf("XVIII-99")).toHaveLength(0);
  });
});

describe.skipIf(!existsSync(shared))("the archives themselves (skipped where ../shared is absent)", () => {
  test("every row of the 324 tables of 2015 is accounted for, and the record holds the comparators already", async () => {
    const { report } = await importFrom(join(shared, "data/mtdsg-2015"), "mtdsg-2015", [], true);
    expect(report.problems).toEqual([]);
    expect(isBalanced(report.ledger)).toBe(true);
    // 31,134 dated cells of 322 tables, 144 and 84 rows of I-2 and I-4, China in V-3
    expect(report.ledger.read).toBe(31_363);
    expect(report.ledger.refused).toHaveLength(229);
    expect(report.ledger.merged).toBeGreaterThan(4_800);
  });

  test.each([
    ["paris-2023", "data/other"],
    ["population", "data/other"],
    ["gdp", "data/other"],
  ])("%s is in the record: importing it again changes no byte", async (name, folderOfArchive) => {
    const { report, written } = await importFrom(join(shared, folderOfArchive), name);
    expect([report.ledger.imported, written, isBalanced(report.ledger)]).toEqual([0, [], true]);
  });
});

describe("the command line", () => {
  test.each([
    [[], /expected an archive/],
    [["atlantis", "--from", "."], /mtdsg-2015/],
    [["mtdsg-2015"], /--from/],
    [["mtdsg-2015", "--from", ".", "--only", "18-16"], /not a treaty number: 18-16/],
    [["mtdsg-2015", "gdp", "--from", "."], /one archive at a time/],
    [["mtdsg-2015", "--form", "."], /--form/],
  ])("refuses %j", (args, message) => {
    expect(() => readImportOptions(args, archives)).toThrow(message);
  });

  test("asks for help", () => {
    expect(readImportOptions(["--help"], archives)).toBeNull();
  });
});
