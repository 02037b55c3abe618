import { isPresentState } from "../query/kinds.js";
import { LIVE_EVIDENCE } from "../query/live-evidence.js";
import { signatures } from "./signed-by.js";
import type { TableMacro } from "./view.js";

export const signedAlikeOn: TableMacro = {
  name: "signed_alike_on",
  parameters: ["treaty", "date"],
  comment:
    "signed_alike_on(treaty, date): how alike the States that had signed a treaty by a day are to those that had signed every other treaty when it was as old: phi, the correlation of two yes-or-no answers over the States of today (members and observers), -1 to 1. Of an unknown day the last possible one counts. Only treaties with a day of opening and with signatures on file, whose evidence reaches that age; null where all or none had signed. Phi of small sets says little: see signatories.",
  sql: `
    WITH state AS (
      SELECT participant_id FROM participant WHERE ${isPresentState()}
    ), size AS (
      SELECT count(*)::DOUBLE AS states FROM state
    ), age AS (
      SELECT CAST("date" AS DATE) - opened_on AS days FROM treaty WHERE treaty_id = "treaty"
    ), followed AS (
      SELECT treaty_id FROM treaty JOIN (${LIVE_EVIDENCE}) USING (treaty_id) CROSS JOIN age
      WHERE treaty_id = "treaty" OR seen_on - opened_on >= age.days
    ), signed AS (
      SELECT DISTINCT treaty_id, participant_id
      FROM ${signatures} JOIN treaty USING (treaty_id) JOIN followed USING (treaty_id) JOIN state USING (participant_id) CROSS JOIN age
      WHERE signature.not_after - treaty.opened_on <= age.days
    ), own AS (
      FROM signed WHERE treaty_id = "treaty"
    ), counted AS (
      SELECT signed.treaty_id, count(*)::DOUBLE AS signatories, count(own.participant_id)::DOUBLE AS common,
        (SELECT count(*)::DOUBLE FROM own) AS own_signatories
      FROM signed LEFT JOIN own USING (participant_id) WHERE signed.treaty_id <> "treaty" GROUP BY ALL
    )
    SELECT treaty_id, coalesce(short_title, title) AS title, (SELECT days::INTEGER FROM age) AS days, signatories::INTEGER AS signatories,
      common::INTEGER AS common,
      CASE WHEN signatories < states AND own_signatories BETWEEN 1 AND states - 1 THEN
        (common * states - signatories * own_signatories)
          / sqrt(signatories * (states - signatories) * own_signatories * (states - own_signatories)) END AS phi
    FROM counted CROSS JOIN size JOIN treaty USING (treaty_id)
    ORDER BY phi DESC NULLS LAST, treaty_id`,
};
