import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRows } from "../../src/store/read-rows.js";
import { archiveOf2015, archiveOf2026, emptyRecord, importInto, remove } from "./small-archive.js";

const HEADING = ["Participant", "Signature"];
const page = { heading: HEADING, rows: [["France", "1 Jul 1990"]] };
const table = "Participant,Signature\nFrance,1 Jul 1990\n";

let data: string;
let folders: string[];

beforeEach(async () => {
  data = await emptyRecord();
  folders = [];
});

afterEach(async () => {
  for (const folder of [data, ...folders]) await remove(folder);
});

async function keep(folder: Promise<string>): Promise<string> {
  folders.push(await folder);
  return folder;
}

const account = () => readRows(data, runTable);

describe("an archive of which a part is missing", () => {
  it("does not take the place of the whole: the account stays as it is", async () => {
    const whole = await keep(archiveOf2026({ "XVIII-98": page, "XVIII-99": page }));
    const part = await keep(archiveOf2026({ "XVIII-98": page }));
    await importInto(data, "mtdsg-2026", whole);
    const before = await account();
    await expect(importInto(data, "mtdsg-2026", part)).rejects.toThrow(
      /mtdsg-2026: incomplete: found 1 rows, expected the 2/,
    );
    expect(await account()).toEqual(before);
  });

  it("is the whole after an import that took nothing, however many rows that had", async () => {
    const odd = { ...page, rows: [1990, 1991, 1990].map((year) => ["France", `1 Jul ${year}`]) };
    await importInto(data, "mtdsg-2026", await keep(archiveOf2026({ "XVIII-98": odd })));
    const whole = await keep(archiveOf2026({ "XVIII-98": page }));
    const { report } = await importInto(data, "mtdsg-2026", whole);
    expect(report.ledger).toMatchObject({ read: 1, imported: 1, refused: [] });
  });

  it("says which document could not be read where that is why", async () => {
    const whole = await keep(
      archiveOf2026({
        "XVIII-98": {
          ...page,
          rows: [
            ["France", "1 Jul 1990"],
            ["Spain", "1 Jul 1990"],
          ],
        },
      }),
    );
    const broken = await keep(archiveOf2026({ "XVIII-98": { ...page, day: "some day" } }));
    await importInto(data, "mtdsg-2026", whole);
    await expect(importInto(data, "mtdsg-2026", broken)).rejects.toThrow(/found 1 rows.*\n.*XVIII-98\.json/);
  });

  it("can be read for some treaties, which says nothing about the whole", async () => {
    const whole = await keep(archiveOf2026({ "XVIII-98": page, "XVIII-99": page }));
    const part = await keep(archiveOf2026({ "XVIII-98": page }));
    await importInto(data, "mtdsg-2026", whole);
    const before = await account();
    await importInto(data, "mtdsg-2026", part, { only: ["XVIII-98"] });
    expect(await account()).toEqual(before);
  });

  it("is refused where none of its files is in the folder", async () => {
    const empty = await keep(mkdtemp(join(tmpdir(), "depositary-empty-")));
    await expect(importInto(data, "mtdsg-2026", empty)).rejects.toThrow(
      /mtdsg-2026: incomplete: found no file/,
    );
    expect(await account()).toEqual([]);
  });

  it("of 2015 is refused at once where a table that has a day is not in the folder", async () => {
    const folder = await keep(archiveOf2015({ "18-98.csv": table, "18-99.csv": table }));
    await rm(join(folder, "treaties/18-99.csv"));
    await expect(importInto(data, "mtdsg-2015", folder)).rejects.toThrow(
      /mtdsg-2015: incomplete: found 1 tables.*treaties\/18-99\.csv/,
    );
    expect(await account()).toEqual([]);
    const { report } = await importInto(data, "mtdsg-2015", folder, { only: ["XVIII-98"] });
    expect(report.ledger.imported).toBe(2);
  });
});
