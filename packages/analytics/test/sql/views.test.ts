import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { builtInMemory } from "../fixture.js";

describe("the views", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
  });
  afterAll(() => database.close());

  it("treaty_progress counts who signed, who consented and what is known from the press only", async () => {
    expect(
      await database.rows(
        "SELECT signatories, consents, parties, secondary_signatories, secondary_consents, undated_consents, threshold, counted, remaining, evidence_up_to FROM treaty_progress WHERE treaty_id = 'XVIII-16'",
      ),
    ).toEqual([
      {
        signatories: 5,
        consents: 1,
        parties: 0,
        secondarySignatories: 1,
        secondaryConsents: 1,
        undatedConsents: 1,
        threshold: 3,
        counted: 1,
        remaining: 2,
        evidenceUpTo: "2026-05-21",
      },
    ]);
  });

  it("action_by_day draws what is certain and what is possible", async () => {
    expect(
      await database.rows(
        "SELECT effect, on_day, days, certain, possible FROM action_by_day WHERE treaty_id = 'XVIII-16' ORDER BY effect DESC, on_day",
      ),
    ).toEqual([
      { effect: "signature", onDay: "2025-10-25", days: 0, certain: 4, possible: 5 },
      { effect: "signature", onDay: "2025-10-26", days: 1, certain: 5, possible: 5 },
      { effect: "consent", onDay: "2026-02-01", days: 99, certain: 0, possible: 1 },
      { effect: "consent", onDay: "2026-04-10", days: 167, certain: 1, possible: 1 },
    ]);
  });

  it("vote_by_participation puts the vote on launching a negotiation beside the status", async () => {
    expect(
      await database.rows(
        "SELECT participant_id, vote, status, has_signed, days_to_signature FROM vote_by_participation WHERE participant_id IN ('FRA', 'NAM', 'VNM') ORDER BY 1",
      ),
    ).toEqual([
      { participantId: "FRA", vote: "no", status: "signatory", hasSigned: true, daysToSignature: 2129 },
      { participantId: "NAM", vote: "abstain", status: "none", hasSigned: false, daysToSignature: null },
      { participantId: "VNM", vote: "yes", status: "signatory", hasSigned: true, daysToSignature: null },
    ]);
  });

  it("vote_by_participation tells how many years lie between a vote and joining, as an interval where a day is not known", async () => {
    expect(
      await database.rows(
        "SELECT role, kind, date, not_before, not_after, has_consented, years_to_consent, round(years_to_consent_min, 2) AS least, round(years_to_consent_max, 2) AS most FROM vote_by_participation WHERE participant_id = 'QAT'",
      ),
    ).toEqual([
      {
        role: "launched the negotiation",
        kind: "whole",
        date: "2019-12-27",
        notBefore: "2019-12-27",
        notAfter: "2019-12-27",
        hasConsented: true,
        yearsToConsent: null,
        least: 6.1,
        most: 6.29,
      },
    ]);
  });

  it("vote_by_participation takes the day of adoption for that of a vote whose day is not known", async () => {
    const vague = await builtInMemory();
    const days = () =>
      vague.rows(
        "SELECT DISTINCT date, not_before, not_after, max(days_to_signature) OVER () AS days FROM vote_by_participation",
      );
    try {
      await vague.run(
        "UPDATE roll_call SET date = NULL, not_before = '2019-12-01', not_after = '2019-12-31'",
      );
      expect(await days()).toEqual([
        { date: "2019-12-27", notBefore: "2019-12-27", notAfter: "2019-12-27", days: 2129 },
      ]);
      await vague.run("UPDATE resolution SET adopted_on = '2020-02-01'");
      expect(await days()).toEqual([
        { date: null, notBefore: "2019-12-01", notAfter: "2019-12-31", days: null },
      ]);
    } finally {
      vague.close();
    }
  });

  it("nobody's status is known towards a treaty without any action on file", async () => {
    const bare = await builtInMemory();
    try {
      await bare.run("DELETE FROM action WHERE treaty_id = 'XVIII-16'");
      await bare.run("DELETE FROM participation WHERE treaty_id = 'XVIII-16'");
      expect(
        await bare.rows("SELECT DISTINCT status, has_signed, has_consented FROM vote_by_participation"),
      ).toEqual([{ status: null, hasSigned: null, hasConsented: null }]);
      expect(
        await bare.rows("SELECT DISTINCT status FROM status_matrix WHERE treaty_id = 'XVIII-16'"),
      ).toEqual([{ status: null }]);
    } finally {
      bare.close();
    }
  });

  it("chapter_progress adds up the treaties of a chapter", async () => {
    expect(await database.rows("FROM chapter_progress ORDER BY position")).toEqual([
      {
        chapter: "IV",
        position: 4,
        title: "Human Rights",
        treaties: 2,
        treatiesWithActions: 2,
        treatiesKnownInForce: 1,
        actions: 11,
        participants: 4,
        signatories: 2,
        consents: 4,
        evidenceUpTo: "2026-05-20",
      },
      {
        chapter: "XVIII",
        position: 18,
        title: "Penal Matters",
        treaties: 3,
        treatiesWithActions: 3,
        treatiesKnownInForce: 2,
        actions: 14,
        participants: 6,
        signatories: 6,
        consents: 7,
        evidenceUpTo: "2026-05-21",
      },
    ]);
  });

  it("region_progress has every group of present members and one for everybody else", async () => {
    expect(
      await database.rows("FROM region_progress WHERE treaty_id = 'XVIII-16' ORDER BY un_group"),
    ).toEqual(
      [
        ["African", 3, 0, 0, 0, 0, 0],
        ["Asia-Pacific", 2, 2, 1, 0, 1, 0.5],
        ["Eastern European", 1, 1, 0, 0, 1, 0],
        ["WEOG", 2, 1, 0, 0, 0.5, 0],
        ["none", null, 1, 0, 0, null, null],
      ].map(([unGroup, members, signatories, consents, parties, shareSigned, shareConsented]) => ({
        treatyId: "XVIII-16",
        unGroup,
        members,
        signatories,
        consents,
        parties,
        shareSigned,
        shareConsented,
      })),
    );
  });

  it("region_progress adds up to treaty_progress", async () => {
    const total = (view: string) =>
      database.rows(
        `SELECT treaty_id, sum(signatories)::INTEGER AS signatories, sum(consents)::INTEGER AS consents, sum(parties)::INTEGER AS parties FROM ${view} GROUP BY treaty_id ORDER BY treaty_id`,
      );
    expect(await total("region_progress")).toEqual(await total("treaty_progress"));
  });

  it("roll_call_result counts the members of the day and leaves abstentions out of the share", async () => {
    expect(
      await database.rows(
        "SELECT roll_call_id, title, yes, no, abstain, not_voting, members, margin, share_yes FROM roll_call_result",
      ),
    ).toEqual([
      {
        rollCallId: "GA-74-247",
        title: "Countering the use of information and communications technologies for criminal purposes",
        yes: 3,
        no: 2,
        abstain: 1,
        notVoting: 1,
        members: 7,
        margin: 1,
        shareYes: 0.6,
      },
    ]);
  });

  it("adopted_without_vote and resolutions_by_adoption tell an adoption without a vote from a vote", async () => {
    expect(await database.rows("SELECT symbol, treaty_id, role FROM adopted_without_vote")).toEqual([
      { symbol: "A/RES/79/243", treatyId: "XVIII-16", role: "adopted the text" },
    ]);
    expect(
      await database.rows(
        "SELECT session, resolutions, without_vote, recorded_vote, non_recorded_vote, share_without_vote, first_adopted_on FROM resolutions_by_adoption ORDER BY session",
      ),
    ).toEqual([
      {
        session: "74",
        resolutions: 1,
        withoutVote: 0,
        recordedVote: 1,
        nonRecordedVote: 0,
        shareWithoutVote: 0,
        firstAdoptedOn: "2019-12-27",
      },
      {
        session: "79",
        resolutions: 1,
        withoutVote: 1,
        recordedVote: 0,
        nonRecordedVote: 0,
        shareWithoutVote: 1,
        firstAdoptedOn: "2024-12-24",
      },
    ]);
  });

  it("status_matrix has a cell for every State of today and every treaty", async () => {
    expect(
      await database.rows(
        "SELECT count(*)::INTEGER AS cells, (count(*) FILTER (status = 'none'))::INTEGER AS empty FROM status_matrix",
      ),
    ).toEqual([{ cells: 9 * 5, empty: 9 * 5 - 14 }]);
  });

  it("parties_on leaves out who had withdrawn on that day", async () => {
    const on = (day: string) => database.rows("SELECT participant_id FROM parties_on('IV-1', $day)", { day });
    expect(await on("2010-01-01")).toEqual([{ participantId: "BDI" }, { participantId: "GMB" }]);
    expect(await on("2018-01-01")).toEqual([{ participantId: "GMB" }]);
    expect(await on("1999-01-01")).toEqual([]);
  });
});
