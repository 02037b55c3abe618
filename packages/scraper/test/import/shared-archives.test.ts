import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { actionTable, participationOn } from "@depositary/model";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBalanced } from "../../src/import-ledger.js";
import { readRows } from "../../src/store/read-rows.js";
import { copyOfData, removeCopy } from "../support/data-copy.js";
import { importInto, linesOf } from "./small-archive.js";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const shared = process.env.DEPOSITARY_SHARED ?? join(repository, "..", "shared");
const from2015 = join(shared, "data/mtdsg-2015");

/** The archives into one copy of the record, in the order in which they were read. */
describe.skipIf(!existsSync(join(shared, "data")))(
  "the archives themselves (skipped where ../shared is absent)",
  () => {
    let data: string;
    beforeAll(async () => {
      data = await copyOfData();
    });
    afterAll(() => removeCopy(data));

    const expectUnchanged = async (name: string, from: string) => {
      const { report, written } = await importInto(data, name, from);
      expect([report.ledger.imported, written, isBalanced(report.ledger)]).toEqual([0, [], true]);
    };

    // 31,993 cells are filled: 859 of I-2, which is no table of status, and 31,134 dates of 322 tables. The 31,420 dated
    // cells that the archive counts hold 286 days of adoption and registration of I-2 besides.
    it("mtdsg-2015 has 23,757 rows in 324 tables with 31,993 filled cells, 31,420 of them dated", () => {
      const tables = readdirSync(join(from2015, "treaties")).map((name) => ({
        name,
        rows: parse(readFileSync(join(from2015, "treaties", name), "utf8"), { relaxColumnCount: true }).slice(
          1,
        ),
      }));
      const cellsOf = (rows: readonly string[][]) => rows.flatMap(([, ...cells]) => cells.filter(Boolean));
      const isDate = (cell: string) => /^\d{1,2} [A-Z][a-z]{2} \d{4}( ?[A-Za-z]{1,2})?$/.test(cell);
      const cells = tables.flatMap(({ rows }) => cellsOf(rows));
      const admissions = cellsOf(tables.find(({ name }) => name === "1-2.csv")?.rows ?? []);
      expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(23_757);
      expect([cells.length, cells.filter(isDate).length]).toEqual([31_993, 31_420]);
      expect([admissions.length, admissions.filter(isDate).length]).toEqual([859, 286]);
    });

    it("mtdsg-2015 is taken whole: every entry of its index and every cell of its 324 tables", async () => {
      const { report, account } = await importInto(data, "mtdsg-2015", from2015);
      expect(report.problems).toEqual([]);
      expect(isBalanced(report.ledger)).toBe(true);
      // 401 entries, 31,134 dated cells of 322 tables, 144 and 84 rows of I-2 and I-4, China in V-3
      expect(report.ledger.read).toBe(401 + 31_134 + 144 + 84 + 1);
      expect(report.ledger.refused).toHaveLength(229);
      expect(account.rejects.map(({ exceptionId }) => exceptionId)).toEqual([
        "mtdsg-2015-i-2",
        "mtdsg-2015-i-4",
        "mtdsg-2015-v-3-chn",
      ]);
    });

    it("mtdsg-2015 lists 77 treaties without a table: they are on file without actions", async () => {
      expect(await linesOf(data, "treaties.csv", "XI-A-1,")).toHaveLength(1);
      expect(await linesOf(data, "actions.csv", "XI-A-1/")).toEqual([]);
      const [coffee = ""] = await linesOf(data, "treaties.csv", "XIX-40,");
      expect(coffee).toContain('"International Coffee Agreement, 1994",');
    });

    it.each([
      ["X-4/HKG/", ["participation/1969-03-27"]],
      ["XXVI-2-a/ALB/", ["consentToBeBound/2002-08-28"]],
      ["XVIII-1/AFG/", ["definitiveSignature/1954-08-16"]],
      ["III-12/MNE/", ["successionToSignature/2006-10-23"]],
      ["VI-3/KHM/", ["notification/1951-10-03"]],
      ["III-2-1/AGO/", ["application/2012-05-09"]],
      ["XIX-47/CMR/", ["provisionalApplication/2013-01-24", "signature/2012-03-26"]],
    ])("mtdsg-2015 says by its own heading what each date of %s means", async (start, acts) => {
      const lines = await linesOf(data, "actions.csv", start);
      expect(lines.map((line) => line.split(",")[0]?.slice(start.length))).toEqual(acts);
    });

    // The archive lost the brackets round who has left; the departures are actions of their own, kept by hand.
    it("mtdsg-2015 does not bring Canada back into what it has left", async () => {
      const actions = await readRows(data, actionTable);
      const statusOf = (treaty: string, day: string) =>
        participationOn(
          actions.filter(({ treatyId, participantId }) => treatyId === treaty && participantId === "CAN"),
          day,
        ).map(({ status }) => status);
      expect(statusOf("XXVII-7-a", "2012-12-14")).toEqual(["contracting"]);
      expect(statusOf("XXVII-7-a", "2012-12-15")).toEqual(["withdrawn"]);
      expect(statusOf("XXVII-10", "2014-03-27")).toEqual(["contracting"]);
      expect(statusOf("XXVII-10", "2014-03-28")).toEqual(["withdrawn"]);
      expect(statusOf("XXVII-10", "2016-12-21")).toEqual(["contracting"]);
    });

    // mtdsg-2026: 697 dates in eight tables, and 565 names in three lists
    it.each([
      ["mtdsg-2026", "data/mtdsg-2026", 697 + 565, 24],
      ["paris-2023", "data/other", 390, 0],
      ["coe-index", "data/other", 232, 0],
      ["untc-index", "data/other", 244, 10],
      ["population", "data/other", 17_195, 4_355],
      ["gdp", "data/other", 13_979, 3_435],
    ])(
      "%s is taken whole, each refused row has its exception, and again changes no byte",
      async (name, folder, read, refused) => {
        const { report, account } = await importInto(data, name, join(shared, folder));
        expect(report.problems).toEqual([]);
        expect([report.ledger.read, report.ledger.refused.length]).toEqual([read, refused]);
        expect(account.rejects.filter(({ exceptionId }) => exceptionId === null)).toEqual([]);
        await expectUnchanged(name, join(shared, folder));
      },
    );

    it("mtdsg-2026 leaves what mtdsg-2015 says as it is: reading that again changes no byte", async () => {
      await expectUnchanged("mtdsg-2015", from2015);
    });
  },
);
