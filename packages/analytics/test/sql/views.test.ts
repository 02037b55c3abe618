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
