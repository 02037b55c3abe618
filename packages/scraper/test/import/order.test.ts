import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeLedger } from "../../src/import-ledger.js";
import {
  archiveOf2015,
  archiveOf2026,
  emptyRecord,
  importInto,
  linesOf,
  type Page,
  remove,
} from "./small-archive.js";

let data: string;
let folders: string[];

beforeEach(async () => {
  data = await emptyRecord();
  folders = [];
});

afterEach(async () => {
  for (const folder of [data, ...folders]) await remove(folder);
});

const HEADING = ["Participant", "Signature", "Ratification, Accession(a)"];

/** One table as two archives have it: lines of 2014, and rows of 2026. */
async function archives(
  lines: readonly string[],
  rows: readonly (readonly string[])[],
  rest?: Partial<Page>,
) {
  const text = [`Participant,Signature,"Ratification, Accession(a)"`, ...lines].join("\n");
  const older = await archiveOf2015({ "18-99.csv": text });
  const newer = await archiveOf2026({ "XVIII-99": { heading: HEADING, rows, ...rest } });
  folders.push(older, newer);
  return { older, newer };
}

/** What stands or stood, one line per action: its name, its source and what took its place. */
async function ledger(directory = data): Promise<readonly string[]> {
  const lines = await linesOf(directory, "actions.csv", "XVIII-99/");
  return lines.map((line) => {
    const [id = "", source = "", superseded = ""] = [
      line.split(",")[0],
      /mtdsg-\d{4}-archive/.exec(line)?.[0],
      /,(XVIII-99\/[^,]*),,\d{4}/.exec(line)?.[1],
    ];
    return [id.replace("XVIII-99/", ""), source, superseded.replace("XVIII-99/", "")].join(" ").trim();
  });
}

async function bytes(directory: string): Promise<readonly string[]> {
  const files = ["actions.csv", "treaties.csv", "disagreements.csv", "sources.csv"];
  return Promise.all(files.map((file) => readFile(join(directory, file), "utf8").catch(() => "")));
}

describe("a table of 2026 after the table of 2015", () => {
  it("with another day supersedes the old one, which stays on file", async () => {
    const { older, newer } = await archives(
      ["France,1 Jul 1990,2 Aug 1991"],
      [["France2", "1 Jul 1990", "3 Aug 1991"]],
    );
    await importInto(data, "mtdsg-2015", older);
    const { report } = await importInto(data, "mtdsg-2026", newer);
    expect(describeLedger(report.ledger)).toBe("rows read 2 = 1 imported + 1 merged + 0 refused");
    expect(await ledger()).toEqual([
      "FRA/ratification/1991-08-02 mtdsg-2015-archive FRA/ratification/1991-08-03",
      "FRA/ratification/1991-08-03 mtdsg-2026-archive",
      "FRA/signature/1990-07-01 mtdsg-2015-archive",
    ]);
  });

  it("under another name is the same participant, neither added nor gone", async () => {
    const { older, newer } = await archives(
      ["Turkey,1 Jul 1990,", "Swaziland,,3 Sep 1992 a"],
      [
        ["Türkiye", "1 Jul 1990", ""],
        ["Eswatini1,2", "", "3 Sep 1992 a"],
      ],
    );
    await importInto(data, "mtdsg-2015", older);
    const { report } = await importInto(data, "mtdsg-2026", newer);
    expect([report.ledger.imported, report.ledger.merged, report.remarks]).toEqual([0, 2, []]);
  });

  it("adds who has joined since", async () => {
    const { older, newer } = await archives(
      ["France,1 Jul 1990,"],
      [
        ["France", "1 Jul 1990", ""],
        ["South Sudan", "", "5 May 2020 a"],
      ],
    );
    await importInto(data, "mtdsg-2015", older);
    await importInto(data, "mtdsg-2026", newer);
    expect(await ledger()).toEqual([
      "FRA/signature/1990-07-01 mtdsg-2015-archive",
      "SSD/accession/2020-05-05 mtdsg-2026-archive",
    ]);
  });

  it("without somebody who was there keeps that one, and says so", async () => {
    const { older, newer } = await archives(
      ["France,1 Jul 1990,", "Spain,1 Jul 1990,2 Aug 1991"],
      [["France", "1 Jul 1990", ""]],
    );
    await importInto(data, "mtdsg-2015", older);
    const { report } = await importInto(data, "mtdsg-2026", newer);
    expect(report.remarks).toEqual([
      "XVIII-99.json: ESP: ratification 1991-08-02, seen on 2014-01-27, is not in the table of 2026-04-13",
      "XVIII-99.json: ESP: signature 1990-07-01, seen on 2014-01-27, is not in the table of 2026-04-13",
    ]);
    expect(await ledger()).toContain("ESP/ratification/1991-08-02 mtdsg-2015-archive");
  });

  it("with a consent after the last sight of the earlier one adds it, and says that a withdrawal is missing", async () => {
    const { older, newer } = await archives(["Canada,,1 Dec 1995"], [["Canada4", "", "21 Dec 2016 a"]]);
    await importInto(data, "mtdsg-2015", older);
    await importInto(data, "mtdsg-2026", newer);
    const [accession = "", ratification = ""] = await linesOf(data, "actions.csv", "XVIII-99/CAN/");
    expect(accession).toContain("the withdrawal that must lie between is not on file");
    expect(ratification).not.toContain("withdrawal");
  });

  it("says what the page prints of the treaty", async () => {
    const { older, newer } = await archives(["France,,2 Aug 1991"], [["France", "", "2 Aug 1991"]], {
      parties: 1,
    });
    await importInto(data, "mtdsg-2015", older);
    await importInto(data, "mtdsg-2026", newer);
    expect(await linesOf(data, "treaties.csv", "XVIII-99,")).toEqual([
      "XVIII-99,XVIII,99,Treaty,,,Secretary-General of the United Nations,1990-07-01,Rome,,,1991-07-02,4711,,1,2026-04-13,mtdsg-2026-archive",
    ]);
  });
});

describe("archives in every order", () => {
  const lines = [
    "Canada,14 Oct 1994,1 Dec 1995",
    "France,1 Jul 1990,2 Aug 1991",
    "Spain,1 Jul 1990,",
    "Turkey,1 Jul 1990,2 Aug 1991",
  ];
  const rows = [
    ["Canada4", "14 Oct 1994", "21 Dec 2016 a"],
    ["France", "1 Jul 1990", "3 Aug 1991"],
    ["South Sudan", "", "5 May 2020 a"],
    ["Türkiye", "1 Jul 1990", "2 Aug 1991 a"],
  ];

  it("give the same bytes, and reading any of them again changes none", async () => {
    const { older, newer } = await archives(lines, rows);
    const other = await emptyRecord();
    folders.push(other);
    await importInto(data, "mtdsg-2015", older);
    await importInto(data, "mtdsg-2026", newer);
    await importInto(other, "mtdsg-2026", newer);
    await importInto(other, "mtdsg-2015", older);
    expect(await bytes(other)).toEqual(await bytes(data));
    const before = await bytes(data);
    for (const [name, from] of [
      ["mtdsg-2015", older],
      ["mtdsg-2026", newer],
      ["mtdsg-2015", older],
    ] as const) {
      const { report } = await importInto(data, name, from);
      expect([report.ledger.imported, report.ledger.refused]).toEqual([0, []]);
    }
    expect(await bytes(data)).toEqual(before);
  });
});

describe("a list of names without dates", () => {
  const names = ["Participant<superscript>2</superscript>", "France<superscript>1,3</superscript>", "Spain"];
  const list: Page = { heading: null, rows: null, names, parties: 2 };

  it("is merged with who is on file, and dates nothing", async () => {
    const { older } = await archives(["France,1 Jul 1990,2 Aug 1991", "Spain,1 Jul 1990,"], []);
    await importInto(data, "mtdsg-2015", older);
    const before = await ledger();
    const newer = await archiveOf2026({ "XVIII-99": list });
    folders.push(newer);
    const { report } = await importInto(data, "mtdsg-2026", newer);
    expect(describeLedger(report.ledger)).toBe("rows read 2 = 0 imported + 2 merged + 0 refused");
    expect(await ledger()).toEqual(before);
    const [treaty = ""] = await linesOf(data, "treaties.csv", "XVIII-99,");
    expect(treaty).toContain(",,2,2026-04-13,mtdsg-2026-archive");
  });

  it("is refused whole where it names somebody that is not on file and no exception says so", async () => {
    const { older } = await archives(["France,1 Jul 1990,2 Aug 1991", "Italy,1 Jul 1990,"], []);
    await importInto(data, "mtdsg-2015", older);
    const newer = await archiveOf2026({ "XVIII-99": list });
    folders.push(newer);
    const { report } = await importInto(data, "mtdsg-2026", newer);
    expect(report.problems).toEqual(["XVIII-99.json: rows without a date: Spain"]);
    expect(describeLedger(report.ledger)).toBe("rows read 2 = 0 imported + 0 merged + 2 refused");
  });
});
