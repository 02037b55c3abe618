import { isOnWholeText } from "../query/kinds.js";
import { MEAN_AGREEMENT, SHOWN_AGREEMENTS } from "../query/shown-agreements.js";
import type { View } from "./view.js";

export const sessionAgreement: View = {
  name: "session_agreement",
  comment:
    "How contested a session of the General Assembly was, to be read beside any agreement of two of its members: roll calls are the contested minority of what it decides. The mean agreement of two sessions is not comparable: each depends on what was put to a vote.",
  columns: {
    session: "Session of the General Assembly.",
    roll_calls: "Recorded votes on file on texts as a whole or of unknown kind.",
    contested:
      "Of these, roll calls in which not all recorded ballots are equal: those that agreement rests on.",
    pairs:
      "Pairs of members that voted together in 10 contested roll calls at least; null where there is none.",
    mean_agreement: "Mean of their agreement, 0 to 1.",
    resolutions: "Resolutions of the session on file, with and without a vote.",
    without_vote: "Of these, resolutions adopted without a vote.",
    share_without_vote:
      "Share adopted without a vote, 0 to 1; null where fewer resolutions of the session than roll calls are on file. It needs a list of all resolutions of the session; archives of recorded votes have none.",
    highest_number:
      "Highest number of a resolution of the session that a roll call on file names: the Assembly adopted as many at least. Null before session 31, when the numbers did not begin anew, and where no roll call on file names one.",
    numbers_with_roll_call:
      "How many of these numbers the roll calls name, a resolution in several parts once. The others were adopted without a recorded vote, or their roll call is not on file.",
  },
  sql: `
    WITH vote AS (
      SELECT session, count(*)::INTEGER AS roll_calls,
        (count(*) FILTER ((yes > 0)::INTEGER + ("no" > 0)::INTEGER + (abstain > 0)::INTEGER > 1))::INTEGER AS contested
      FROM roll_call WHERE body = 'GA' AND ${isOnWholeText()} GROUP BY session
    ), pair AS (
      SELECT session, count(*)::INTEGER AS pairs, ${MEAN_AGREEMENT} AS mean_agreement
      FROM ${SHOWN_AGREEMENTS} GROUP BY session
    ), numbered AS (
      SELECT session, max(number) AS highest_number, count(DISTINCT number)::INTEGER AS numbers_with_roll_call
      FROM (
        SELECT session, regexp_extract(symbol, '^A/RES/' || session || '/(\\d+)', 1)::INTEGER AS number
        FROM roll_call WHERE body = 'GA' AND regexp_matches(symbol, '^A/RES/' || session || '/\\d'))
      GROUP BY session
    )
    SELECT session, roll_calls, contested, pairs, mean_agreement, coalesce(resolutions, 0), coalesce(without_vote, 0),
      CASE WHEN resolutions >= roll_calls THEN share_without_vote END, highest_number, numbers_with_roll_call
    FROM vote LEFT JOIN pair USING (session) LEFT JOIN numbered USING (session)
    LEFT JOIN (FROM resolutions_by_adoption WHERE body = 'GA') USING (session)`,
};
