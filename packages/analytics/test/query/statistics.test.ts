import { createTable, tables } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  conversionSteps,
  type Database,
  forecastMisses,
  forecasts,
  idealPointStandings,
  nextStates,
  openDatabase,
  pitBins,
  regionalAgreements,
  regionalSpeeds,
  reliabilityBins,
  treatyConversions,
  voteCompanions,
} from "../../src/index.js";
import { smallRecord } from "./small-record.js";

const statistics = `
INSERT INTO forecast BY NAME
SELECT 'f' || instruments AS forecast_id, 'XVIII-16' AS treaty_id, as_of::DATE AS as_of, 40 AS threshold, 'pool' AS model, months,
  months / 240 AS probability, as_of::DATE + (30 * months)::INTEGER AS quantile_date, instruments, assumption,
  DATE '2026-05-21' AS evidence_on, as_of::DATE + (30 * months + 90)::INTEGER AS in_force_date
FROM (VALUES ('2026-07-31', 4, '3 more since 2026-05-21'), ('2026-07-31', 1, 'none since 2026-05-21'), ('2026-05-21', 1, 'as recorded')) AS s(as_of, instruments, assumption),
  (SELECT unnest(range(1, 241))::INTEGER AS months)
WHERE instruments = 4 OR as_of = '2026-05-21';
INSERT INTO forecast_score (model, measure, value) VALUES
  ('pool', 'reliability 24 bin 10 forecast', 0.96), ('pool', 'reliability 24 bin 10 observed', 1), ('pool', 'reliability 24 bin 10 cases', 7),
  ('pool', 'reliability 24 bin 2 forecast', 0.14), ('pool', 'reliability 24 bin 2 observed', 0.05), ('pool', 'reliability 24 bin 2 cases', 9),
  ('pool', 'PIT 10', 0.3), ('pool', 'PIT 2', 0.7), ('pool', 'PIT 2, later treaties', 0.1), ('pool', 'CRPS60', 5);
INSERT INTO forecast_case BY NAME
SELECT 'test' AS sample, treaty_id, age, 40 AS threshold, 'pool' AS model, 1 AS instruments, 120 AS followed, reached, 10 AS lower,
  median, 100 AS upper, 0 AS within12, 0 AS within24, 0 AS within36, 0 AS within60, 1 AS crps60, 0.1 AS pit_from, 0.1 AS pit_to
FROM (VALUES ('XVIII-12', 3, 30, 50), ('XVIII-12', 6, 27, NULL), ('CETS-185', 3, 20, 25), ('CETS-185', 6, NULL, NULL)) AS c(treaty_id, age, reached, median);
INSERT INTO next_consent BY NAME
SELECT treaty_id, 'USA' AS participant_id, as_of::DATE AS as_of, months AS horizon_months, 'other' AS standing, 1 AS rank, 1 AS propensity,
  0.5 AS propensity_lower, 2 AS propensity_upper, 0.1 AS probability, 0.05 AS lower, 0.2 AS upper
FROM (VALUES ('XVIII-12', '2025-05-21'), ('XVIII-16', '2026-05-21'), ('CETS-185', '2025-05-22')) AS r(treaty_id, as_of), (VALUES (12), (36)) AS h(months);
INSERT INTO ideal_point VALUES ('73', 'USA', 9, NULL, 9), ('74', 'USA', 1.5, 0.1, 40), ('74', 'VNM', -1, 0.2, 40), ('74', 'CHE', 0.5, NULL, 40);
INSERT INTO agreement (session, participant_a, participant_b, ballots, same, distance, own_distance, pooled_distance) VALUES
  ('73', 'CHE', 'VNM', 20, 20, 0, 1, 1), ('74', 'CHE', 'USA', 20, 15, 5, 1, 1), ('74', 'CHE', 'VNM', 20, 10, 10, 1, 1), ('74', 'USA', 'VNM', 9, 0, 18, 1, 1);
INSERT INTO roll_call VALUES ('SC-73', 'SC', '73', '2021-01-01', '2021-01-01', '2021-01-01', NULL, 'whole', 1, 1, 0, NULL, ['VNM'], ['USA'], [], [], [], 'press');
INSERT INTO survival SELECT 'XVIII-12', 'ratification', days, 30, 1, 0.5, NULL, NULL FROM range(1, 21) AS r(days);
INSERT INTO survival VALUES ('CETS-185', 'ratification', 1, 30, 19, 0.5, NULL, NULL), ('XVIII-12', 'consent', 1, 30, 30, 0.5, NULL, NULL);
INSERT INTO conversion VALUES ('treaty', 'XVIII-12', 'ratification', 2, 0.5, 0.4, 0.6), ('treaty', 'XVIII-12', 'ratification', 1, 0.2, 0.1, 0.3),
  ('treaty', 'CETS-185', 'ratification', 1, 0.5, 0.4, 0.6), ('treaty', 'XVIII-12', 'consent', 1, 0.9, 0.8, 1);
INSERT INTO time_to_join (grouping, member, kind, spells, events, median) VALUES ('regional group', 'African', 'ratification', 9, 2, NULL),
  ('regional group', 'WEOG', 'ratification', 9, 8, 300), ('regional group', 'GRULAC', 'ratification', 9, 8, 200),
  ('regional group', 'none', 'ratification', 9, 8, 100), ('regional group', 'WEOG', 'consent', 9, 8, 50), ('all', 'all', 'ratification', 9, 8, 70);
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ path: ":memory:", access: "build" });
  for (const statement of tables.flatMap(createTable)) await database.run(statement);
  await database.run(smallRecord);
  await database.run(statistics);
});
afterAll(() => database.close());

describe("queries of statistics", () => {
  it("read quantiles and odds off the curve of a forecast, what is recorded before what is supposed", async () => {
    const [recorded, supposed] = await forecasts(database, "pool");
    expect(await forecasts(database, "B4")).toEqual([]);
    expect(recorded).toMatchObject({ asOf: "2026-05-21", assumption: "as recorded", instruments: 1 });
    expect(supposed).toMatchObject({ asOf: "2026-07-31", instruments: 4 });
    expect(recorded?.quantiles[0]).toEqual({ percent: 10, metOn: "2028-05-10", inForceOn: "2028-08-08" });
    expect(recorded?.byEndOfYear[0]?.year).toBe(2026);
    expect(recorded?.byEndOfYear[0]?.probability).toBeCloseTo(224 / 30.4375 / 240, 10);
  });

  it("name a treaty's worst forecast once, a median beyond the horizon counted as the horizon", async () => {
    const misses = await forecastMisses(database, 10);
    expect(misses.map(({ treatyId, age, median }) => [treatyId, age, median])).toEqual([
      ["XVIII-12", 6, null],
      ["CETS-185", 3, 25],
    ]);
    expect(await forecastMisses(database, 1)).toHaveLength(1);
  });

  it("call nobody next within months that are over", async () => {
    const states = await nextStates(database, 10);
    expect(states.map(({ treatyId }) => treatyId)).toEqual(["CETS-185", "XVIII-16"]);
  });

  it("order tenths as numbers, and take no other sample's", async () => {
    expect((await reliabilityBins(database)).map(({ bin, cases }) => [bin, cases])).toEqual([
      [2, 9],
      [10, 7],
    ]);
    expect(await pitBins(database)).toEqual([
      { model: "pool", bin: 2, share: 0.7 },
      { model: "pool", bin: 10, share: 0.3 },
    ]);
  });

  it("show the members of the last session of the General Assembly from one end to the other, with where they stand", async () => {
    const points = await idealPointStandings(database, "XVIII-16");
    expect(points.map(({ participantId, standing }) => [participantId, standing])).toEqual([
      ["VNM", "consented"],
      ["CHE", "signedOnly"],
      ["USA", "neither"],
    ]);
  });

  it("show no agreement that rests on fewer than ten ballots, and nobody at both ends", async () => {
    const companions = await voteCompanions(database, 1);
    expect(companions.map(({ participantId, otherId, end }) => [participantId, otherId, end])).toEqual([
      ["CHE", "USA", "most"],
      ["CHE", "VNM", "least"],
      ["USA", "CHE", "most"],
      ["VNM", "CHE", "most"],
    ]);
  });

  it("give the way to consent only of treaties of which enough is on file", async () => {
    expect(new Set((await conversionSteps(database)).map(({ treatyId }) => treatyId))).toEqual(
      new Set(["XVIII-12"]),
    );
    expect((await treatyConversions(database)).map(({ years }) => years)).toEqual([1, 2]);
  });

  it("regional groups stand by their median, those without one last, and nobody outside the groups", async () => {
    expect((await regionalSpeeds(database)).map(({ unGroup, median }) => [unGroup, median])).toEqual([
      ["GRULAC", 200],
      ["WEOG", 300],
      ["African", null],
    ]);
  });

  it("members of a group are held against any two members of the last session, each two by ten ballots at least", async () => {
    const [only, ...others] = await regionalAgreements(database, 1);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ unGroup: "WEOG", session: "74", within: 0.875 });
    expect(only?.overall).toBeCloseTo((0.875 + 0.75) / 2, 6);
  });
});
