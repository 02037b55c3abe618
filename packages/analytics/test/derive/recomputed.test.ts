import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "../built-record.js";

/** Treaties with a rule that is only a number of instruments and a stated day of entry into force. */
const numberOnly = `entry_into_force JOIN treaty USING (treaty_id)
  WHERE threshold IS NOT NULL AND official_on IS NOT NULL AND depositary LIKE 'Secretary-General of the United Nations'`;

describe("entry into force, recomputed from the rules and the ledger", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openBuiltRecord();
  }, BUILD_TIMEOUT);
  afterAll(() => database.close());
  const idsWhere = async (condition: string) => {
    const rows = await database.rowsOf(
      { treatyId: kind.text },
      `SELECT treaty_id FROM ${numberOnly} AND ${condition} ORDER BY treaty_id`,
    );
    return rows.map(({ treatyId }) => treatyId);
  };

  it("is the stated day for all treaties in force from 1993 to July 2014 but two that lack predecessor States", async () => {
    const then = "official_on BETWEEN DATE '1993-01-01' AND DATE '2014-07-01'";
    expect(await idsWhere(`${then} AND agreement = 'agrees'`)).toHaveLength(41);
    expect(await idsWhere(`${then} AND agreement IS DISTINCT FROM 'agrees'`)).toEqual(["XXI-6", "XXIII-2"]);
  });

  it("is the stated day for two in five of the treaties before 1993, whose predecessor States are not on file", async () => {
    const then = "official_on < DATE '1993-01-01'";
    expect(await idsWhere(`${then} AND agreement = 'agrees'`)).toHaveLength(23);
    expect(await idsWhere(`${then} AND agreement = 'differs'`)).toHaveLength(31);
  });

  it("is never earlier than stated but for one deposit that is a day off", async () => {
    expect(await idsWhere("entry_into_force.in_force_on < official_on")).toEqual(["XIV-3"]);
  });

  it("names for each disagreement the exception that explains it, and for no other treaty", async () => {
    const unexplained = await database.rows(
      `FROM (SELECT treaty_id FROM entry_into_force WHERE agreement = 'differs') AS differs
       FULL JOIN (SELECT treaty_id FROM exception WHERE rule = 'entryIntoForce') AS explained USING (treaty_id)
       WHERE differs.treaty_id IS NULL OR explained.treaty_id IS NULL`,
    );
    expect(unexplained).toEqual([]);
  });

  it("counts instruments by place and gives the reason for each that does not count", async () => {
    const [row] = await database.rows(
      `SELECT count(*) FILTER (position IS NULL AND reason IS NULL OR position IS NOT NULL AND reason IS NOT NULL)::INTEGER AS unclear,
         count(*) FILTER (treaty_id = 'XVIII-12' AND position = 40)::INTEGER AS fortieths FROM instrument`,
    );
    expect(row).toEqual({ unclear: 0, fortieths: 1 });
    const uneven = await database.rows(
      `SELECT treaty_id FROM entry_into_force LEFT JOIN instrument USING (treaty_id) GROUP BY treaty_id, counted, not_counted
       HAVING count(position) <> counted OR count(reason) <> not_counted OR coalesce(max(position), 0) <> counted`,
    );
    expect(uneven).toEqual([]);
  });

  it("does not put a treaty in force by the instruments of organisations alone", async () => {
    expect(
      await database.rows("SELECT counted, in_force_on FROM entry_into_force WHERE treaty_id = 'XXIII-3'"),
    ).toEqual([{ counted: 29, inForceOn: null }]);
  });
});
