import { focus } from "./focus.js";
import { ofTreaty } from "./look-up.js";
import type { Selection } from "./record/keyed-rows.js";
import type { PlainRecord } from "./record.js";
import { having } from "./selection.js";

/** The rows of the one treaty, where nothing is shown of others but how many have joined. */
export const focusRows: Selection = { participants: having("treatyId", [focus.treatyId]) };

/** The curves of the one treaty and of those that it is compared with. */
export function comparedCurves(record: PlainRecord): Selection {
  return { curves: having("treatyId", [...comparedTreaties(record)]) };
}

/** The rows of the one treaty and of the roll calls that led to it, and who has joined those that it is compared with. */
export function comparedRows(record: PlainRecord): Selection {
  const rollCalls = ofTreaty(record.rollCalls, focus.treatyId);
  return {
    ...focusRows,
    statuses: having("treatyId", [...comparedTreaties(record)]),
    groupVotes: having(
      "rollCallId",
      rollCalls.map(({ rollCallId }) => rollCallId),
    ),
  };
}

/** The record as those pages see it that show the one treaty beside comparable ones: of treaties, rows of these only. */
export function comparedRecord(record: PlainRecord): PlainRecord {
  const shown = comparedTreaties(record);
  const only = <Row extends { readonly treatyId: string }>(rows: readonly Row[]) =>
    rows.filter(({ treatyId }) => shown.has(treatyId));
  return {
    ...record,
    standings: only(record.standings),
    evidence: only(record.evidence),
    forecasts: only(record.forecasts),
    forecastSteps: only(record.forecastSteps),
  };
}

function comparedTreaties({ sameAge }: PlainRecord): ReadonlySet<string> {
  return new Set([focus.treatyId, ...sameAge.map(({ comparatorId }) => comparatorId)]);
}
