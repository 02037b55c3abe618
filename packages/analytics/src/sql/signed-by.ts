import { kindsThat, LIVE } from "../query/kinds.js";

/** Actions by which a participant signed and which stand, as a table expression; inside a macro or view that names its days. */
export const signatures = `(
  FROM action WHERE kind IN (${kindsThat("signs")}) AND ${LIVE}
) AS signature`;
