import { instrumentKinds, LIVE } from "./kinds.js";

/**
 * How far each treaty has been followed, by actions that stand: `seen_on`, the last day for which anything of it is on
 * file, and `instruments_on`, the same of its instruments; of anything where it has none.
 */
export const LIVE_EVIDENCE = `
  SELECT treaty_id, max(seen) AS seen_on,
    coalesce(max(seen) FILTER (kind IN (${instrumentKinds()})), max(seen)) AS instruments_on
  FROM (SELECT treaty_id, kind, greatest(last_seen, not_after) AS seen FROM action WHERE ${LIVE})
  GROUP BY treaty_id`;
