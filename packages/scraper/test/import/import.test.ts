import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { archives } from "../../src/import/archives.js";
import { readImportOptions } from "../../src/import/options.js";
import { describeLedger, isBalanced } from "../../src/import-ledger.js";
import { stateOf } from "../support/data-copy.js";
import { archiveOf2015, emptyRecord, type ImportCall, importInto, linesOf, remove } from "./small-archive.js";

let folder = "";
let data: string;

beforeEach(async () => {
  data = await emptyRecord();
});

afterEach(async () => {
  await remove(data);
  await remove(folder);
});

async function importTables(files: Readonly<Record<string, string>>, call: ImportCall = {}) {
  folder = await archiveOf2015(files);
  return importInto(data, "mtdsg-2015", folder, call);
}

const actionsOf = (treaty: string) => linesOf(data, "actions.csv", `${treaty}/`);

describe("an archived status table", () => {
  it("becomes actions with the archive as their source, and a treaty that is new", async () => {
    const { report, written } = await importTables({
      "18-99.csv":
        'Participant,Signature,"Ratification, Accession(a)"\nTurkey,1 Jul 1990,2 Aug 1991\nSwaziland,,3 Sep 1992 a\n',
    });
    // the entry of the index, and three dated cells
    expect(describeLedger(report.ledger)).toBe("rows read 4 = 4 imported + 0 merged + 0 refused");
    expect(written).toEqual(["treaties.csv", "actions.csv", "runs.csv"]);
    expect(await actionsOf("XVIII-99")).toEqual([
      'XVIII-99/SWZ/accession/1992-09-03,XVIII-99,SWZ,accession,1992-09-03,1992-09-03,1992-09-03,,a,"Ratification, Accession(a)",3 Sep 1992 a,mtdsg-2015-archive,,secondary,,,2014-01-27,2014-01-27,',
      'XVIII-99/TUR/ratification/1991-08-02,XVIII-99,TUR,ratification,1991-08-02,1991-08-02,1991-08-02,,,"Ratification, Accession(a)",2 Aug 1991,mtdsg-2015-archive,,secondary,,,2014-01-27,2014-01-27,',
      "XVIII-99/TUR/signature/1990-07-01,XVIII-99,TUR,signature,1990-07-01,1990-07-01,1990-07-01,,,Signature,1 Jul 1990,mtdsg-2015-archive,,secondary,,,2014-01-27,2014-01-27,",
    ]);
    expect(await linesOf(data, "treaties.csv", "XVIII-99,")).toEqual([
      "XVIII-99,XVIII,99,Treaty,,,Secretary-General of the United Nations,1990-07-01,Rome,,,,,,,2014-01-27,mtdsg-2015-archive",
    ]);
  });

  it("read again changes no byte", async () => {
    await importTables({ "18-99.csv": "Participant,Signature\nTurkey,1 Jul 1990\n" });
    await importInto(data, "mtdsg-2015", folder);
    const { report, written } = await importInto(data, "mtdsg-2015", folder);
    expect(describeLedger(report.ledger)).toBe("rows read 2 = 0 imported + 2 merged + 0 refused");
    expect(written).toEqual([]);
  });

  it("with unknown names, letters, headings or dates is refused with all of them, and the others are taken", async () => {
    const { report } = await importTables({
      "18-97.csv": "Participant,Signature\nAtlantis,1 Jul 1990\nLemuria,1 Jul 1990\n",
      "18-98.csv": "Participant,Signature,Ratification\nFrance,31 Feb 1990,1 Jan 1991 x\n",
      "18-99.csv": "Participant,Adhesion\nFrance,1 Jul 1990\nSpain,\n",
      "18-96.csv": "Participant,Signature\nFrance,1 Jul 1990\n",
    });
    const said = report.problems.join("\n");
    expect(said).toMatch(/18-97\.csv.*"Atlantis", "Lemuria"/);
    expect(said).toMatch(/18-98\.csv.*31 Feb 1990/);
    expect(said).toMatch(/18-98\.csv.*letter "x"/);
    expect(said).toMatch(/18-99\.csv.*"Adhesion"/);
    expect(await actionsOf("XVIII-96")).toHaveLength(1);
    expect(await actionsOf("XVIII-97")).toHaveLength(0);
    // four entries and one cell taken; two, two, and one cell and a row without any refused
    expect(describeLedger(report.ledger)).toBe("rows read 11 = 5 imported + 0 merged + 6 refused");
  });

  it("with a row without a date that no exception explains is refused, and its rows are counted", async () => {
    const { report, account } = await importTables({ "18-99.csv": "Participant,Signature\nFrance,\n" });
    expect(report.problems).toEqual(["treaties/18-99.csv: rows without a date: France"]);
    expect(isBalanced(report.ledger)).toBe(true);
    expect(account.rejects).toMatchObject([{ rows: 1, exceptionId: null }]);
  });

  it("is only printed on a dry run", async () => {
    const files = { "18-99.csv": "Participant,Signature\nFrance,1 Jul 1990\n" };
    const { report, written } = await importTables(files, { isDryRun: true });
    expect([report.ledger.imported, written]).toEqual([2, []]);
    expect(await actionsOf("XVIII-99")).toHaveLength(0);
  });

  it("of a protocol stands under its treaty where that one is on file", async () => {
    const table = "Participant,Signature\nFrance,1 Jul 1990\n";
    await importTables({ "18-98-a.csv": table, "18-99-a.csv": table, "18-99.csv": table });
    const parents = await linesOf(data, "treaties.csv", "XVIII-9");
    expect(parents.map((line) => line.split(",").slice(0, 6).join())).toEqual([
      "XVIII-98-a,XVIII,98-a,Treaty,,",
      "XVIII-99,XVIII,99,Treaty,,",
      "XVIII-99-a,XVIII,99-a,Treaty,,XVIII-99",
    ]);
  });
});

it.each([
  "actions.csv",
  "roll-calls.csv",
  "runs.csv",
  "reference/participants.csv",
  "reference/entry-into-force-rules.json",
])("a record without its %s is not one without rows: nothing is imported into it", async (file) => {
  await rm(join(data, file));
  const before = await stateOf(data);
  await expect(importTables({ "18-99.csv": "Participant,Signature\nFrance,1 Jul 1990\n" })).rejects.toThrow(
    `${join(data, file)}: there is no such file: restore it`,
  );
  expect(await stateOf(data)).toEqual(before);
});

const TODAY = "2026-11-23";

describe("the command line", () => {
  it.each([
    [[], /expected an archive/],
    [["atlantis", "--from", "."], /mtdsg-2015/],
    [["mtdsg-2015"], /--from/],
    [["mtdsg-2015", "--from", ".", "--only", "18-16"], /not a treaty number: 18-16/],
    [["unvotes", "--from", ".", "--only", "XVIII-16"], /--only: the rows of unvotes belong to no treaty/],
    [["gdp", "--from", ".", "--only", "XVIII-16"], /--only: the rows of gdp belong to no treaty/],
    [["mtdsg-2015", "gdp", "--from", "."], /one archive at a time/],
    [["mtdsg-2015", "--form", "."], /--form/],
    [["untc", "--from", ".", "--read-on", "28-11-2026"], /--read-on: not a day/],
    [["untc", "--from", ".", "--read-on", "2026-11-24"], /--read-on: 2026-11-24 is still to come/],
    [["gdp", "--from", ".", "--read-on", "2026-11-23"], /--read-on: gdp says itself/],
  ])("refuses %j", (args, message) => {
    expect(() => readImportOptions(args, archives, TODAY)).toThrow(message);
  });

  it.each(["mtdsg-2015", "mtdsg-2026", "paris-2023", "coe-index", "untc-index", "untc"])(
    "takes some treaties of %s",
    (name) => {
      expect(readImportOptions([name, "--from", ".", "--only", "XVIII-16"], archives, TODAY)?.only).toEqual([
        "XVIII-16",
      ]);
    },
  );

  it("asks for help", () => {
    expect(readImportOptions(["--help"], archives, TODAY)).toBeNull();
  });
});
