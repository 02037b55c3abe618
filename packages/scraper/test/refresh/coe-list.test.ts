import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { treatyTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRows } from "../../src/store/read-rows.js";
import { listEntry } from "../source/coe/render.js";
import { BUDAPEST, LIST, type TreatyOfficeRuns, treatyOfficeRuns } from "../support/treaty-office-run.js";

let office: TreatyOfficeRuns;

beforeEach(async () => {
  office = await treatyOfficeRuns();
});

afterEach(() => office.close());

describe("the list of treaties", () => {
  it("fills in a day of entry into force, and brings a treaty that is new", async () => {
    await office.run(["treaties"]);
    office.list = [BUDAPEST, listEntry("224", "Second Additional Protocol", "2022-05-12", null)];
    expect((await office.run(["treaties"])).summary).toEqual([
      "CETS-224 is now on file; 0 signatories, 0 parties",
    ]);
    office.list = [BUDAPEST, listEntry("224", "Second Additional Protocol", "2022-05-12", "2026-09-01")];
    expect((await office.run(["treaties"])).summary).toEqual([
      "CETS-224: date of entry into force is now 2026-09-01 (before: not stated)",
    ]);
    const treaties = await readRows(office.directory, treatyTable);
    expect(treaties.map(({ treatyId, inForceOn }) => [treatyId, inForceOn])).toEqual([
      ["CETS-185", "2004-07-01"],
      ["CETS-224", "2026-09-01"],
    ]);
  });

  it("that states another day than the one on file is a disagreement, told once", async () => {
    office.list = [listEntry("185", "Convention on Cybercrime", "2001-11-23", "2004-07-02")];
    expect((await office.run(["treaties"])).outcomes).toMatchObject([{ state: "changed", changes: [] }]);
    office.list = [...office.list, listEntry("224", "Second Additional Protocol", "2022-05-12", null)];
    await office.run(["treaties"]);
    const rows = (await readFile(join(office.directory, "disagreements.csv"), "utf8")).split("\n");
    expect(rows.filter((row) => row.includes("CETS-185") && row.includes("2004-07-02"))).toHaveLength(1);
  });

  it("that was never stored is named by how it is asked for, offline", async () => {
    const { outcomes } = await office.run(["treaties"], true);
    expect(outcomes).toMatchObject([
      {
        state: "unavailable",
        reasons: [`POST https://conventions-ws.coe.int${LIST}: no snapshot is stored`],
      },
    ]);
  });

  it("without a treaty that is on file is refused", async () => {
    office.list = [listEntry("224", "Second Additional Protocol", "2022-05-12", null)];
    const { outcomes } = await office.run(["treaties"]);
    expect(outcomes).toMatchObject([
      { state: "refused", reasons: ["CETS-185 is on file and not in the list"] },
    ]);
  });
});
