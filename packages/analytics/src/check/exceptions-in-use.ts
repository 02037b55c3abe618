import { sqlString } from "@depositary/model";
import { kindsThat, LIVE } from "../query/kinds.js";
import { invariants } from "./index.js";
import type { Excuse, Invariant } from "./invariant.js";

/** The treaties that were in no listing of their depositary and are in one again. */
const listedAgain = `SELECT treaty_id FROM change WHERE kind IN ('treatyListed', 'treatyUnlisted') GROUP BY treaty_id
  HAVING arg_max(kind, (seen_on, change_id)) = 'treatyListed' AND bool_or(kind = 'treatyUnlisted')`;

/** What lets the reading of a live document pass leaves no trace on file, but for a treaty that is listed again. */
const untold = `(rule = 'rowsMissing' OR document = 'undl-names' OR starts_with(document, 'ods/') OR (document = 'untc' AND NOT (rule = 'notListed' AND treaty_id IN (${listedAgain}))))`;

/** Who acted by an archive that does not say that it has left: as long as the act stands on that archive, it needs correcting. */
const corrected = `SELECT exception_id FROM exception JOIN action USING (treaty_id, participant_id)
  WHERE rule = 'actionCorrected' AND ${LIVE}
    AND kind NOT IN (${kindsThat("leaves")})
    AND list_contains(list_append(corroborated_by, action.source_id), split_part(document, '/', 1))`;

const refused = "SELECT exception_id FROM reject WHERE exception_id IS NOT NULL";

/** A known exception outlives the difference that it explains where a source or a rule is put right. */
export const exceptionsInUse: Invariant = {
  name: "exception-in-use",
  meaning: "every known exception still excuses something on file",
  sql: `SELECT exception_id, rule, document, treaty_id, participant_id, found, expected FROM exception
    WHERE NOT ${untold} AND exception_id NOT IN (${[refused, corrected, ...excusesOfInvariants()].join(" UNION ALL ")})
    ORDER BY exception_id`,
};

function excusesOfInvariants(): readonly string[] {
  return invariants.flatMap(({ excuse }) => (excuse === undefined ? [] : [excusedBy(excuse)]));
}

function excusedBy({ rule, breaches, fits }: Excuse): string {
  return `SELECT exception_id FROM exception JOIN (${breaches}) AS breach ON exception.rule = ${sqlString(rule)} AND ${fits}`;
}
