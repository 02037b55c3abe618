import type { Vote } from "@depositary/model";
import type { Database } from "../database.js";

/** The code list of a roll call in which each vote is recorded. */
export const voteLists: Readonly<Record<Vote, string>> = {
  yes: "yes_by",
  no: "no_by",
  abstain: "abstain_by",
  notVoting: "not_voting_by",
};

/** One ballot for each code in the lists of each roll call, the intended vote beside the one cast. */
export async function fillBallots(database: Database): Promise<void> {
  const cast = Object.entries(voteLists).map(
    ([vote, list]) =>
      `SELECT roll_call_id, unnest(${list}) AS participant_id, '${vote}' AS vote FROM roll_call`,
  );
  await database.run(`
    INSERT INTO ballot
    SELECT "cast".roll_call_id, "cast".participant_id, "cast".vote, intended.vote
    FROM (${cast.join(" UNION ALL ")}) AS "cast"
    LEFT JOIN (
      SELECT roll_call_id, split_part(code, ':', 1) AS participant_id, split_part(code, ':', 2) AS vote
      FROM (SELECT roll_call_id, unnest(intended) AS code FROM roll_call)
    ) AS intended USING (roll_call_id, participant_id)
    ORDER BY ALL`);
}
