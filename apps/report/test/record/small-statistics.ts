import type { Database } from "@depositary/analytics";

/**
 * Rows for statistics of which the small record is too small: invented, but shaped as those of a large one. The first forecast may
 * come late, so that not every quantile lies within the horizon.
 */
const statements = [
  `INSERT INTO forecast BY NAME
   SELECT 'XVIII-16/' || as_of || '/10/' || instruments AS forecast_id, 'XVIII-16' AS treaty_id, as_of::DATE AS as_of,
     10 AS threshold, 'pool' AS model, months, round(months / (months + half), 6) AS probability,
     as_of::DATE + round(months * 30.4375)::INTEGER AS quantile_date, instruments, assumption,
     DATE '2026-05-21' AS evidence_on, as_of::DATE + round(months * 30.4375)::INTEGER + 90 AS in_force_date
   FROM (VALUES ('2026-05-21', 2, 'as recorded', 20), ('2026-07-31', 2, 'none since 2026-05-21', 24),
     ('2026-07-31', 5, '3 more since 2026-05-21', 40)) AS scenario(as_of, instruments, assumption, half),
     (SELECT unnest(range(1, 241))::INTEGER AS months)`,
  `INSERT INTO forecast_score BY NAME
   SELECT model, measure, value, CASE WHEN measure LIKE 'skill%' THEN value - 0.1 END AS lower,
     CASE WHEN measure LIKE 'skill%' THEN value + 0.1 END AS upper
   FROM (VALUES ('pool'), ('B1p')) AS model(model),
     (VALUES ('cases', 100), ('CRPS60', 5), ('median error', 7.5), ('Brier 24', 0.09), ('coverage 80', 0.88)) AS score(measure, value)
   UNION ALL SELECT 'pool', 'skill against B1p', 0.577, 0.4927, 0.6517
   UNION ALL SELECT 'pool', 'PIT ' || bin, CASE WHEN bin IN (1, 10) THEN 0.06 ELSE 0.11 END, NULL, NULL FROM range(1, 11) AS r(bin)
   UNION ALL SELECT 'pool', 'reliability 24 bin ' || bin || ' ' || part,
     CASE part WHEN 'cases' THEN 10 + bin WHEN 'forecast' THEN bin / 10 - 0.05 ELSE round(bin * bin / 100, 2) END, NULL, NULL
   FROM range(1, 11) AS r(bin), (VALUES ('cases'), ('forecast'), ('observed')) AS p(part)`,
  `INSERT INTO next_consent BY NAME
   SELECT 'XVIII-16' AS treaty_id, participant_id, DATE '2026-05-21' AS as_of, months AS horizon_months,
     CASE WHEN rank <= 2 THEN 'signatory' ELSE 'other' END AS standing, rank, round(2 / rank, 2) AS propensity,
     round(1 / rank, 2) AS propensity_lower, round(3 / rank, 2) AS propensity_upper, round(months / (60 * rank), 4) AS probability,
     round(months / (120 * rank), 4) AS lower, round(months / (45 * rank), 4) AS upper
   FROM (VALUES ('BRA', 1), ('FRA', 2), ('USA', 3)) AS ranking(participant_id, rank), (VALUES (12), (24), (36)) AS h(months)`,
  `INSERT INTO next_consent_score BY NAME
   SELECT model, 12 AS horizon_months, measure, value, CASE WHEN value < 1 THEN value - 0.03 END AS lower,
     CASE WHEN value < 1 THEN value + 0.03 END AS upper
   FROM (VALUES ('state', 'treaties', 37), ('state', 'rankings with AUC', 274), ('state', 'AUC', 0.75), ('stale', 'AUC', 0.73),
     ('signature', 'AUC', 0.68), ('state', 'precision 10', 0.24), ('state', 'base rate', 0.09)) AS s(model, measure, value)`,
  "INSERT INTO training_treaty VALUES ('XVIII-12', '2014-07-01', 'untc')",
  `INSERT INTO forecast_case BY NAME
   SELECT 'test' AS sample, 'XVIII-12' AS treaty_id, age, 10 AS threshold, 'pool' AS model, 1 AS instruments, 120 AS followed,
     30 - age AS reached, 20 AS lower, NULL AS median, NULL AS upper, 0.1 AS within12, 0.2 AS within24, 0.3 AS within36,
     0.4 AS within60, 6 AS crps60, NULL AS crps120, 0.2 AS pit_from, 0.2 AS pit_to
   FROM (VALUES (0.1), (3)) AS ages(age)`,
  `INSERT INTO frozen_forecast BY NAME
   SELECT treaty_id || '/frozen' AS frozen_id, DATE '2001-12-12' AS frozen_on, treaty_id, DATE '2001-12-12' AS as_of,
     DATE '2001-12-12' AS evidence_on, 'as recorded' AS assumption, 'pool' AS model, threshold, 2 AS instruments,
     DATE '2002-02-01' AS quantile10, DATE '2002-06-01' AS quantile25, DATE '2003-01-01' AS quantile50,
     DATE '2005-01-01' AS quantile75, NULL AS quantile90,
     [printf('%.4f', month / (month + 12)) FOR month IN range(1, 241)] AS cdf, 'data' AS data_hash, 'code' AS code_version,
     'b1946ac92492d2347c6235b4d2611184' AS seal
   FROM (VALUES ('XVIII-12', 3), ('XVIII-16', 10)) AS frozen(treaty_id, threshold)`,
  `INSERT INTO survival BY NAME
   SELECT 'XXVI-8' AS treaty_id, 'ratification' AS kind, 60 * day AS days, 41 - day AS at_risk, 1 AS events,
     round(1 - day / 40, 4) AS survival, round(greatest(0, 0.9 - day / 40), 4) AS lower, round(least(1, 1.1 - day / 40), 4) AS upper
   FROM (SELECT unnest(range(1, 31))::INTEGER AS day)`,
  `INSERT INTO conversion BY NAME
   SELECT 'treaty' AS grouping, 'XXVI-8' AS member, 'ratification' AS kind, years, round(years / 7, 4) AS converted,
     round(years / 8, 4) AS lower, round(years / 6, 4) AS upper
   FROM (VALUES (1), (2), (3), (5)) AS age(years)`,
  `INSERT INTO time_to_join BY NAME
   SELECT 'regional group' AS grouping, member, 'ratification' AS kind, 40 AS spells, events, 300 AS lower_quartile, median,
     NULL AS median_lower, NULL AS median_upper, upper AS upper_quartile
   FROM (VALUES ('African', 30, 900, 2500), ('WEOG', 22, 1200, NULL), ('Eastern European', 35, 700, 1500)) AS g(member, events, median, upper)`,
  `INSERT INTO ideal_point BY NAME
   SELECT session, participant_id, round((row_number() OVER (PARTITION BY session ORDER BY participant_id) - 7) / 4, 6) AS ideal_point,
     0.2 AS std_error, 40 AS ballots
   FROM participant, (VALUES ('73'), ('74')) AS s(session) WHERE kind = 'memberState'`,
];

/** Puts them into the database. */
export async function addSmallStatistics(database: Database): Promise<void> {
  for (const statement of statements) await database.run(statement);
}
