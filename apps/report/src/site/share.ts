import { ofRollCall, ofTreaty } from "./look-up.js";
import type { SiteRecord } from "./record.js";
import { rowsOf } from "./rows-of.js";

/** The part of a record that a page is made from. */
export type Share = Partial<SiteRecord>;

/**
 * The record as a page made from `share` sees it: reading what is not in the share throws, so that a page shows nothing that
 * the digest of its share does not cover.
 */
export function onlyShare(record: SiteRecord, share: Share, page: string): SiteRecord {
  return new Proxy(record, {
    get: (whole, name) => {
      if (name in share) return Reflect.get(share, name);
      if (name in whole) throw new Error(`${page} reads ${String(name)}, which is not among its inputs`);
      return undefined;
    },
  });
}

/** What the page of a treaty is made from: its own rows, and names. */
export function treatyShare(record: SiteRecord, treatyId: string): Share {
  const standings = ofTreaty(record.standings, treatyId);
  const rollCalls = ofTreaty(record.rollCalls, treatyId);
  const nextStates = ofTreaty(record.nextStates, treatyId);
  return {
    day: record.day,
    standings,
    rollCalls,
    treatyNames: record.treatyNames,
    who: record.who,
    participants: ofTreaty(record.participants, treatyId),
    spells: ofTreaty(record.spells, treatyId),
    ledger: ofTreaty(record.ledger, treatyId),
    changes: ofTreaty(record.changes, treatyId),
    curves: ofTreaty(record.curves, treatyId),
    depositDays: ofTreaty(record.depositDays, treatyId),
    depositMonths: ofTreaty(record.depositMonths, treatyId),
    depositSummaries: ofTreaty(record.depositSummaries, treatyId),
    evidence: ofTreaty(record.evidence, treatyId),
    sameAge: rowsOf(record.sameAge, "comparatorId", treatyId),
    disagreements: ofTreaty(record.disagreements, treatyId),
    conversionSteps: ofTreaty(record.conversionSteps, treatyId),
    treatyConversions: ofTreaty(record.treatyConversions, treatyId),
    nthInstruments: ofTreaty(record.nthInstruments, treatyId),
    forecasts: ofTreaty(record.forecasts, treatyId),
    forecastSteps: ofTreaty(record.forecastSteps, treatyId),
    nextStates,
    // of all treaties together: another for nearly every changed fact
    ...(nextStates.length > 0 ? { rankingQuality: record.rankingQuality } : {}),
    ballots: rollCalls.flatMap(({ rollCallId }) => ofRollCall(record.ballots, rollCallId)),
    sources: standings.flatMap(({ sourceId }) => rowsOf(record.sources, "sourceId", sourceId)),
  };
}

/** What the page of a participant is made from: its own rows, names, and the roll calls in which it voted on a treaty. */
export function participantShare(record: SiteRecord, participantId: string): Share {
  const own = <Row extends { readonly participantId: string | null }>(rows: readonly Row[]) =>
    rowsOf(rows, "participantId", participantId);
  const ballots = own(record.ballots);
  return {
    day: record.day,
    treatyNames: record.treatyNames,
    who: record.who,
    participantStandings: own(record.participantStandings),
    participants: own(record.participants),
    participantChapters: own(record.participantChapters),
    ledger: own(record.ledger),
    changes: own(record.changes),
    ballots,
    rollCalls: ballots.flatMap(({ rollCallId }) => ofRollCall(record.rollCalls, rollCallId)),
    ratificationSpeeds: own(record.ratificationSpeeds),
    voteCompanions: own(record.voteCompanions),
    idealPoints: own(record.idealPoints),
  };
}

/** What the page of a chapter is made from: where each participant stands towards its treaties. */
export function chapterShare(record: SiteRecord, chapter: string): Share {
  const standings = rowsOf(record.standings, "chapter", chapter);
  return {
    day: record.day,
    standings,
    chapters: rowsOf(record.chapters, "chapter", chapter),
    participants: standings.flatMap(({ treatyId }) => ofTreaty(record.participants, treatyId)),
    who: record.who,
    unGroups: record.unGroups,
  };
}

/** What the list of a session's roll calls is made from. */
export function sessionShare(record: SiteRecord, session: string): Share {
  return {
    day: record.day,
    rollCalls: rowsOf(record.rollCalls, "session", session),
    sessionAgreements: rowsOf(record.sessionAgreements, "session", session),
  };
}

/** What the page of a roll call is made from: its own rows, and names. */
export function rollCallShare(record: SiteRecord, rollCallId: string): Share {
  const rollCalls = ofRollCall(record.rollCalls, rollCallId);
  return {
    day: record.day,
    rollCalls,
    who: record.who,
    voteLists: ofRollCall(record.voteLists, rollCallId),
    groupVotes: ofRollCall(record.groupVotes, rollCallId),
    ballots: ofRollCall(record.ballots, rollCallId),
    sources: rollCalls.flatMap(({ sourceId }) => rowsOf(record.sources, "sourceId", sourceId)),
  };
}
