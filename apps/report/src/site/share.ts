import { ofRollCall, ofTreaty } from "./look-up.js";
import type { Selection } from "./record/keyed-rows.js";
import type { PlainRecord, SiteRecord } from "./record.js";
import { rowsOf } from "./rows-of.js";
import { having, selectedRows } from "./selection.js";

/** The part of a record that a page is made from. */
export interface Share {
  readonly plain: Partial<PlainRecord>;
  /** Of the tables of most rows, which are read only for pages that are made. */
  readonly keyed: Selection;
}

/**
 * The record as a page made from `share` sees it: reading what is not in the share throws, so that a page shows nothing that
 * the digest of its share does not cover.
 */
export function onlyShare(record: SiteRecord, { plain, keyed }: Share, page: string): SiteRecord {
  const rows = selectedRows(record, keyed);
  return new Proxy(record, {
    get: (whole, name) => {
      if (name in rows) return Reflect.get(rows, name);
      if (name in plain) return Reflect.get(plain, name);
      if (name in whole) throw new Error(`${page} reads ${String(name)}, which is not among its inputs`);
      return undefined;
    },
  });
}

/** What the page of a treaty is made from: its own rows, and names. */
export function treatyShare(record: PlainRecord, treatyId: string): Share {
  const own = having("treatyId", [treatyId]);
  const rollCalls = ofTreaty(record.rollCalls, treatyId);
  return {
    plain: {
      ...treatyRows(record, treatyId),
      day: record.day,
      rollCalls,
      treatyNames: record.treatyNames,
      who: record.who,
      ballots: rollCalls.flatMap(({ rollCallId }) => ofRollCall(record.ballots, rollCallId)),
    },
    keyed: { participants: own, spells: own, ledger: own, curves: own, depositDays: own },
  };
}

function treatyRows(record: PlainRecord, treatyId: string): Partial<PlainRecord> {
  const standings = ofTreaty(record.standings, treatyId);
  const nextStates = ofTreaty(record.nextStates, treatyId);
  return {
    standings,
    changes: ofTreaty(record.changes, treatyId),
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
    sources: standings.flatMap(({ sourceId }) => rowsOf(record.sources, "sourceId", sourceId)),
  };
}

/** What the page of a participant is made from: its own rows, names, and the roll calls in which it voted on a treaty. */
export function participantShare(record: PlainRecord, participantId: string): Share {
  const own = <Row extends { readonly participantId: string | null }>(rows: readonly Row[]) =>
    rowsOf(rows, "participantId", participantId);
  const ballots = own(record.ballots);
  const acts = having("participantId", [participantId]);
  return {
    plain: {
      day: record.day,
      treatyNames: record.treatyNames,
      who: record.who,
      participantStandings: own(record.participantStandings),
      participantChapters: own(record.participantChapters),
      changes: own(record.changes),
      ballots,
      rollCalls: ballots.flatMap(({ rollCallId }) => ofRollCall(record.rollCalls, rollCallId)),
      ratificationSpeeds: own(record.ratificationSpeeds),
      voteCompanions: own(record.voteCompanions),
    },
    keyed: { participants: acts, ledger: acts, idealPoints: acts },
  };
}

/** What the page of a chapter is made from: where each participant stands towards its treaties. */
export function chapterShare(record: PlainRecord, chapter: string): Share {
  const standings = rowsOf(record.standings, "chapter", chapter);
  return {
    plain: {
      day: record.day,
      standings,
      chapters: rowsOf(record.chapters, "chapter", chapter),
      who: record.who,
      unGroups: record.unGroups,
    },
    keyed: {
      statuses: having(
        "treatyId",
        standings.map(({ treatyId }) => treatyId),
      ),
    },
  };
}

/** What the list of a session's roll calls is made from. */
export function sessionShare(record: PlainRecord, session: string): Share {
  return {
    plain: {
      day: record.day,
      rollCalls: rowsOf(record.rollCalls, "session", session),
      sessionAgreements: rowsOf(record.sessionAgreements, "session", session),
    },
    keyed: {},
  };
}

/** What the page of a roll call is made from: its own rows, and names. */
export function rollCallShare(record: PlainRecord, rollCallId: string): Share {
  const rollCalls = ofRollCall(record.rollCalls, rollCallId);
  const own = having("rollCallId", [rollCallId]);
  return {
    plain: {
      day: record.day,
      rollCalls,
      who: record.who,
      ballots: ofRollCall(record.ballots, rollCallId),
      sources: rollCalls.flatMap(({ sourceId }) => rowsOf(record.sources, "sourceId", sourceId)),
    },
    keyed: { voteLists: own, groupVotes: own },
  };
}
