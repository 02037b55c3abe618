import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../src/database.js";
import { readRules } from "../../../src/load/rules.js";
import { fillStatistics } from "../../../src/statistics/stage.js";
import { groupsOf } from "../../../src/statistics/survival/groups.js";
import { readHistories, type StateHistory } from "../../../src/statistics/survival/histories.js";
import { kaplanMeier, quantile, survivalAt } from "../../../src/statistics/survival/kaplan-meier.js";
import { survivalRows } from "../../../src/statistics/survival/rows.js";
import { signatureSpans } from "../../../src/statistics/survival/spells.js";
import { shadowSurvival, survivalStatistic } from "../../../src/statistics/survival/survival-statistic.js";
import { builtInMemory, repositoryData } from "../../fixture.js";
import { frailtyVariance, survfit } from "./r-survival.js";

/** The last complete day of the archive from which the published values were computed. */
const THEN = "2014-07-01";

describe("the record as it stood in July 2014", () => {
  let database: Database;
  let histories: readonly StateHistory[];
  beforeAll(async () => {
    database = await builtInMemory(repositoryData);
    histories = await readHistories(database, THEN);
  });
  afterAll(() => database.close());
  const groupOf = (grouping: string, member: string, kind: string) => {
    const group = groupsOf(histories).find(
      (one) => one.grouping === grouping && one.member === member && one.kind === kind,
    );
    if (group === undefined) throw new Error(`no ${kind} of ${grouping} ${member}`);
    return { spells: group.spells, steps: kaplanMeier(group.spells) };
  };

  it("has 197 States beside 122 treaties, with the signatures, consents and successions of the archive", () => {
    const count = (key: "signed" | "consented" | "succeeded") =>
      histories.filter((history) => history[key] !== null).length;
    expect(histories).toHaveLength(122 * 197);
    expect([count("signed"), count("consented"), count("succeeded")]).toEqual([7_227, 11_307, 652]);
  });

  it.each([
    ["XVIII-12", 146, 177, 1],
    ["XVIII-10", 139, 121, 1],
    ["IX-4", 167, 176, 1],
    ["IV-15", 157, 146, 0],
  ])("%s has %i signatories, %i consents and %i successions of States", (treatyId, ...published) => {
    const own = histories.filter((history) => history.treatyId === treatyId);
    const count = (key: "signed" | "consented" | "succeeded") =>
      own.filter((history) => history[key] !== null).length;
    expect([count("signed"), count("consented"), count("succeeded")]).toEqual(published);
  });

  it("counts as many dated signatures, accessions, successions and approvals as the archive has", async () => {
    const rows = await database.rowsOf(
      { kinds: kind.text, actions: kind.integer },
      `SELECT CASE kind WHEN 'signatureAdReferendum' THEN 'signature' ELSE kind END AS kinds, count(*)::INTEGER AS actions
       FROM action WHERE source_id = 'mtdsg-2015-archive' AND date IS NOT NULL GROUP BY kinds`,
    );
    const actions = new Map(rows.map((row) => [row.kinds, row.actions]));
    expect(["signature", "accession", "succession", "approval"].map((kind) => actions.get(kind))).toEqual([
      8_908, 7_090, 1_203, 197,
    ]);
  });

  // computed independently with R's survival 3.5-3, printed to four digits
  it.each([
    ["XVIII-12", 193, 176, [0.9689, 0.8549, 0.6943, 0.4093], 1018, 1492],
    ["XVIII-10", 193, 120, [0.9845, 0.9275, 0.8083, 0.5337], 1285, 2433],
    ["IX-4", 193, 175, [0.8964, 0.6425, 0.3316, 0.2021], 575, 871],
    ["IV-15", 194, 144, [0.9175, 0.7423, 0.5722, 0.4381], 697, 1467],
  ])(
    "%s: %i States at risk, %i consents, the published curve and quartiles",
    (treatyId, atRisk, events, shares, lowerQuartile, median) => {
      const { spells, steps } = groupOf("treaty", treatyId, "consent");
      expect([spells.length, spells.filter(({ isEvent }) => isEvent).length]).toEqual([atRisk, events]);
      expect([365, 731, 1096, 1826].map((days) => Number(survivalAt(steps, days).toFixed(4)))).toEqual(
        shares,
      );
      expect([quantile(steps, 0.25), quantile(steps, 0.5)]).toEqual([lowerQuartile, median]);
    },
  );

  it("takes a median of 1,143 days from signature to consent, over 4,459 signatures of treaties opened since 1990", () => {
    const { spells, steps } = groupOf("all", "all", "ratification");
    expect(spells).toHaveLength(4_459);
    expect(quantile(steps, 0.5)).toBe(1_143);
    // published with log bounds: 1,092 to 1,183; with log-log bounds R gives 1,092 to 1,181 too
    expect([quantile(steps, 0.5, "lower"), quantile(steps, 0.5, "upper")]).toEqual([1_092, 1_181]);
    const converted = survivalRows(histories).conversion.filter(
      ({ grouping, kind }) => grouping === "all" && kind === "ratification",
    );
    expect(converted.map(({ years, converted: share }) => [years, (100 * share).toFixed(1)])).toEqual([
      [1, "13.5"],
      [2, "32.2"],
      [3, "48.6"],
      [5, "68.1"],
      [10, "84.2"],
    ]);
  });

  it.each([
    ["XVIII-12", 1_304],
    ["IX-4", 607],
    ["IV-15", 913],
  ])("%s: half of the signatories had consented after %i days", (treatyId, median) => {
    expect(quantile(groupOf("treaty", treatyId, "ratification").steps, 0.5)).toBe(median);
  });

  it("lets signatories of treaties since 1990 join 3.8 times as fast, at a ratio that is not proportional", () => {
    const [efron, breslow, firstYears] = survivalRows(histories).hazardRatio;
    expect(efron).toMatchObject({ ties: "efron", firstYears: "all", spans: 13_527, events: 5_096 });
    expect(efron?.coefficient.toFixed(5)).toBe("1.32395");
    expect(efron?.stdError.toFixed(5)).toBe("0.03404");
    expect(efron?.chiSquare.toFixed(1)).toBe("77.3");
    expect(breslow?.coefficient.toFixed(5)).toBe("1.32050");
    expect(firstYears?.coefficient.toFixed(5)).toBe("1.51946");
    expect(Math.exp(firstYears?.coefficient ?? 0).toFixed(2)).toBe("4.57");
  });

  it.skipIf(frailtyVariance === null)(
    "lets treaties differ in their first five years by a gamma factor of variance 1.007, where R's survival is installed",
    () => {
      const recent = histories.filter(({ openedOn }) => openedOn >= "1990-01-01");
      const variance = frailtyVariance?.(recent.flatMap(signatureSpans), 1826) ?? 0;
      expect(Math.abs(variance - 1.007)).toBeLessThan(6e-4);
    },
  );

  it.skipIf(survfit === null)(
    "has every curve as R's survfit to 1e-9, where R's survival is installed",
    () => {
      const groups = groupsOf(histories);
      const theirs = survfit?.(groups.map(({ spells }) => spells)) ?? [];
      const differences = groups.flatMap(({ spells }, index) =>
        kaplanMeier(spells).map(({ survival: share }, i) =>
          Math.abs(share - (theirs[index]?.steps[i]?.survival ?? Number.NaN)),
        ),
      );
      expect(Math.max(...differences)).toBeLessThan(1e-9);
      expect(groups.map(({ spells }) => quantile(kaplanMeier(spells), 0.5))).toEqual(
        theirs.map(({ quartiles }) => quartiles[1]),
      );
    },
  );

  // days from opening to the Nth instrument as counted in the archive
  it.each([
    ["VI-17", 40, "1975-07-09", 1201],
    ["XXVII-7", 50, "1993-12-21", 565],
    ["XXVI-3", 65, "1996-10-31", 1387],
    ["XXVII-10", 50, "1996-09-27", 714],
    ["XVIII-10", 60, "2002-04-11", 1364],
    ["XXVII-14", 50, "2003-11-26", 1902],
    ["XXVII-8-a", 50, "2003-06-13", 1124],
    ["XVIII-12", 40, "2003-07-01", 931],
    ["XVIII-12-a", 40, "2003-09-26", 1018],
    ["XVIII-12-b", 40, "2003-10-30", 1052],
    ["IX-4", 40, "2004-11-29", 532],
    ["XVIII-11", 40, "2002-07-03", 905],
    ["VI-19", 40, "1991-06-28", 920],
    ["XVIII-15", 40, "2008-06-11", 1001],
    ["XVIII-10", 40, "2001-10-02", 1173],
    ["XVIII-9", 40, "2001-11-14", 1402],
    ["XVIII-8", 40, "2000-09-08", 2094],
  ])("%s: instrument %i on %s, %i days after opening", async (treatyId, n, onDay, days) => {
    expect(
      await database.rows("SELECT on_day, days FROM nth_instrument WHERE treaty_id = $treatyId AND n = $n", {
        treatyId,
        n,
      }),
    ).toEqual([{ onDay, days }]);
  });

  it("has no 40th instrument to the convention on mercenaries", async () => {
    const [row] = await database.rowsOf(
      { most: kind.integer },
      "SELECT max(n)::INTEGER AS most FROM nth_instrument WHERE treaty_id = 'XVIII-6'",
    );
    expect(row?.most).toBeLessThan(40);
  });

  it("has half of 53 treaties since 1990 at their 40th instrument after 40.7 months, a quarter after 27.3 and three quarters after 166.3", () => {
    const months = (days: number | null | undefined) => (days == null ? null : (days / 30.4375).toFixed(1));
    const times = new Map(survivalRows(histories).timeToNth.map((time) => [time.n, time]));
    expect(times.get(40)?.treaties).toBe(53);
    expect([20, 30, 40, 50, 60].map((n) => months(times.get(n)?.median))).toEqual([
      "26.0",
      "33.4",
      "40.7",
      "47.9",
      "50.5",
    ]);
    const fortieth = times.get(40);
    expect([months(fortieth?.lowerQuartile), months(fortieth?.upperQuartile)]).toEqual(["27.3", "166.3"]);
  });

  it("deposits one instrument in seven in September and three in ten on days with five or more", async () => {
    const [row] = await database.rowsOf(
      { september: kind.double, batches: kind.double },
      `WITH deposit AS (
         SELECT on_day, count(*) AS deposits FROM state_act
         WHERE act = 'instrument' AND days IS NOT NULL AND on_day BETWEEN DATE '1990-01-01' AND DATE '${THEN}' GROUP BY ALL
       )
       SELECT (sum(deposits) FILTER (month(on_day) = 9) / sum(deposits))::DOUBLE AS september,
         (sum(deposits) FILTER (deposits >= 5) / sum(deposits))::DOUBLE AS batches FROM deposit`,
    );
    expect(row?.september.toFixed(3)).toBe("0.140");
    expect(row?.batches.toFixed(2)).toBe("0.31");
  });

  it("had as many instruments to comparable treaties at the age of the Convention as that has", async () => {
    const rows = await database.rowsOf(
      {
        otherInstruments: kind.integer,
        otherDays: kind.orNull(kind.integer),
        ageDays: kind.integer,
        instruments: kind.integer,
      },
      `SELECT age_days, instruments, other_instruments, other_days FROM same_age JOIN treaty ON treaty.treaty_id = other_id
       WHERE same_age.treaty_id = 'XVIII-16' AND other_signatories >= 60
         AND opened_on BETWEEN DATE '1990-01-01' AND DATE '2009-07-01' ORDER BY other_instruments`,
    );
    expect(rows).toHaveLength(23);
    expect(rows[0]).toMatchObject({ ageDays: 208, instruments: 3 });
    expect(rows[11]?.otherInstruments).toBe(3);
    const within39Months = rows.filter(({ otherDays }) => otherDays !== null && otherDays / 30.4375 <= 39);
    expect(within39Months).toHaveLength(22);
  });

  it("is read the same with one thread and with two, and estimated the same from its rows in any order", async () => {
    await database.run("SET threads = 1");
    const alone = await readHistories(database, THEN);
    await database.run("SET threads = 2");
    expect(alone).toEqual(histories);
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    const backwards = survivalRows([...histories].reverse());
    for (const [name, rows] of Object.entries(survivalRows(histories)))
      if (name !== "hazardRatio")
        expect(sorted(Object.entries(backwards).find(([other]) => other === name)?.[1])).toEqual(
          sorted(rows),
        );
  });

  it("can be asked for by day, in the place of what is known today", async () => {
    const rules = await readRules(repositoryData);
    await fillStatistics(database, rules, [survivalStatistic], { dataDirectory: repositoryData });
    const medians = () =>
      database.rowsOf(
        { spells: kind.integer, median: kind.double },
        "SELECT spells, median FROM time_to_join WHERE grouping = 'all' AND kind = 'ratification'",
      );
    const [today] = await medians();
    await shadowSurvival(database, THEN);
    expect(await medians()).toEqual([{ spells: 4_459, median: 1_143 }]);
    expect(today?.spells).toBeGreaterThan(4_459);
  });
});
