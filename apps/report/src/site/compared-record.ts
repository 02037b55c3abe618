import { focus } from "./focus.js";
import { ofRollCall, ofTreaty } from "./look-up.js";
import type { SiteRecord } from "./record.js";

/** The record as those pages see it that show the one treaty beside comparable ones: of treaties, rows of these only. */
export function comparedRecord(record: SiteRecord): SiteRecord {
  const shown = new Set<string | null>([
    focus.treatyId,
    ...record.sameAge.map(({ comparatorId }) => comparatorId),
  ]);
  const only = <Row extends { readonly treatyId: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ treatyId }) => shown.has(treatyId));
  const rollCalls = ofTreaty(record.rollCalls, focus.treatyId);
  return {
    ...record,
    standings: only(record.standings),
    participants: only(record.participants),
    curves: only(record.curves),
    evidence: only(record.evidence),
    forecasts: only(record.forecasts),
    forecastSteps: only(record.forecastSteps),
    groupVotes: rollCalls.flatMap(({ rollCallId }) => ofRollCall(record.groupVotes, rollCallId)),
  };
}

/** The same for pages that show of the others how many have joined, and not who. */
export function focusRecord(compared: SiteRecord): SiteRecord {
  return { ...compared, participants: ofTreaty(compared.participants, focus.treatyId) };
}
