import { LIVE } from "./kinds.js";

/**
 * Since when each participant is known to exist, as a table expression: `participant_id` and `exists_from`, the last
 * day on which its first act under any treaty can have been, or that of its admission to the United Nations.
 */
export const EXISTENCE = `(
  SELECT participant_id, min(since) AS exists_from FROM (
    SELECT participant_id, not_after AS since FROM action WHERE ${LIVE}
    UNION ALL SELECT participant_id, valid_from FROM membership WHERE group_id = 'UN'
  ) GROUP BY participant_id
)`;
