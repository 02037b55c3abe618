import { createTable, tables } from "@depositary/model";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/database.js";
import { frozenForecastScore } from "../../src/sql/frozen-forecast-score.js";
import { createView } from "../../src/sql/view.js";

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ path: ":memory:", access: "build" });
  for (const statement of [...tables.flatMap(createTable), ...createView(frozenForecastScore)])
    await database.run(statement);
  await database.run(`
    INSERT INTO source (source_id, publisher, grade, licence) VALUES ('mtdsg', 'UN', 'depositary', 'x');
    INSERT INTO treaty (treaty_id, number, title, depositary, source_id) VALUES ('XVIII-16', '16', 'Cybercrime', 'SG', 'mtdsg')`);
});
afterAll(() => database.close());

/** A chance that grows by 0.004 a month, published on a first of January. */
const published = `
  SELECT 'f' AS frozen_id, DATE '2026-01-01' AS frozen_on, 'XVIII-16' AS treaty_id, DATE '2026-01-01' AS as_of, DATE '2026-01-01' AS evidence_on,
    'as recorded' AS assumption, 'pool' AS model, 40 AS threshold, 3 AS instruments,
    [format('{:.4f}', h * 0.004) FOR h IN range(1, 241)] AS cdf, 'x' AS data_hash, 'x' AS code_version, 'x' AS seal`;

async function scored(quantiles: string, metOn: string) {
  await database.run(`INSERT INTO frozen_forecast BY NAME SELECT *, ${quantiles} FROM (${published})`);
  await database.run(
    `INSERT INTO entry_into_force BY NAME SELECT 'XVIII-16' AS treaty_id, 'x' AS rule, 40 AS threshold, 40 AS counted, 0 AS not_counted, ${metOn} AS threshold_met_on`,
  );
  const [score] = await database.rows("FROM frozen_forecast_score");
  return score;
}

const known = "DATE '2027-01-01' AS quantile10, DATE '2036-01-01' AS quantile90";

describe("the score of a published forecast", () => {
  beforeEach(() => database.run("DELETE FROM frozen_forecast; DELETE FROM entry_into_force"));

  it("is not known before the truth is", async () => {
    expect(await scored(known, "NULL::DATE")).toMatchObject({
      reachedOn: null,
      months: null,
      probability: null,
      within80: null,
      crps60: null,
    });
  });

  it("places the truth between two months where it lies between them, as the backtest does", async () => {
    const score = await scored(known, "DATE '2027-01-16'");
    expect(score?.probability).toBeCloseTo((380 / 30.4375) * 0.004, 6);
    expect(score?.within80).toBe(true);
  });

  it("says that the truth is outside a range that begins beyond the horizon", async () => {
    const beyond = "NULL::DATE AS quantile10, NULL::DATE AS quantile90";
    expect((await scored(beyond, "DATE '2027-01-16'"))?.within80).toBe(false);
  });

  it("says that the truth is inside a range whose end alone is beyond the horizon", async () => {
    const open = "DATE '2027-01-01' AS quantile10, NULL::DATE AS quantile90";
    expect((await scored(open, "DATE '2040-01-01'"))?.within80).toBe(true);
  });
});
