import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { shadowTables } from "../../src/derive/derive.js";
import { readRules } from "../../src/load/rules.js";
import { builtInMemory, edit, fixtureDirectory, inCopyOfFixture } from "../fixture.js";

describe("what treaty law says of a record", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
  });
  afterAll(() => database.close());
  const first = async (sql: string) => (await database.rows(sql))[0];

  it("leaves the day of a deposit open where only an interval is known, and does not count a retracted signature", async () => {
    expect(
      await database.rows(
        "SELECT participant_id, status, signed_on, consented_on, consented_not_before, consented_not_after, consent_grade FROM participation WHERE treaty_id = 'XVIII-16' AND participant_id IN ('QAT', 'VNM', 'DEU') ORDER BY 1",
      ),
    ).toEqual([
      {
        participantId: "QAT",
        status: "contracting",
        signedOn: "2025-10-25",
        consentedOn: null,
        consentedNotBefore: "2026-02-01",
        consentedNotAfter: "2026-04-10",
        consentGrade: "secondary",
      },
      {
        participantId: "VNM",
        status: "signatory",
        signedOn: null,
        consentedOn: null,
        consentedNotBefore: null,
        consentedNotAfter: null,
        consentGrade: null,
      },
    ]);
  });

  it("says what is missing on the day of the last evidence, which is not today", async () => {
    expect(
      await first(
        "SELECT threshold, counted, remaining, missing, in_force_on, evidence_up_to FROM entry_into_force WHERE treaty_id = 'XVIII-16'",
      ),
    ).toEqual({
      threshold: 3,
      counted: 1,
      remaining: 2,
      missing: "2 more instruments",
      inForceOn: null,
      evidenceUpTo: "2026-05-21",
    });
  });

  it("leaves the day open from which a participant is bound where the decisive deposit does", async () => {
    await inCopyOfFixture(async (directory) => {
      const rules = "reference/entry-into-force-rules.json";
      await edit(
        directory,
        rules,
        '"atLeast": 3\n  },\n  "delay": {\n   "days": 90',
        '"atLeast": 1\n  },\n  "delay": {\n   "days": 1',
      );
      const one = await builtInMemory(directory);
      const [bound] = await one.rows(
        "SELECT status, in_force_on FROM participation WHERE participant_id = 'QAT'",
      );
      const [spell] = await one.rows(
        "SELECT valid_from, not_before FROM participation_spell WHERE participant_id = 'QAT' AND status = 'party'",
      );
      one.close();
      expect(bound).toEqual({ status: "party", inForceOn: null });
      expect(spell).toEqual({ validFrom: "2026-05-10", notBefore: "2026-03-03" });
    });
  });

  it("computes entry into force, and does not count an organisation beside its members", async () => {
    expect(
      await first(
        "SELECT counted, remaining, threshold_met_on, in_force_on, official_on FROM entry_into_force WHERE treaty_id = 'XVIII-12'",
      ),
    ).toEqual({
      counted: 3,
      remaining: 0,
      thresholdMetOn: "2003-07-01",
      inForceOn: "2003-09-29",
      officialOn: "2003-09-29",
    });
    expect(
      await database.rows(
        "SELECT participant_id, counts_toward_threshold AS counts FROM participation WHERE treaty_id = 'XVIII-12' ORDER BY 1",
      ),
    ).toEqual([
      { participantId: "AZE", counts: true },
      { participantId: "EU", counts: false },
      { participantId: "FRA", counts: true },
      { participantId: "NAM", counts: true },
    ]);
  });

  it("lets a protocol wait for its convention", async () => {
    expect(
      await first(
        "SELECT threshold_met_on, in_force_on FROM entry_into_force WHERE treaty_id = 'XVIII-12-a'",
      ),
    ).toEqual({ thresholdMetOn: "2001-02-01", inForceOn: "2003-09-29" });
  });

  it("says so where a rule needs what is not on file", async () => {
    expect(
      await first(
        "SELECT threshold, counted, remaining, missing FROM entry_into_force WHERE treaty_id = 'IV-2'",
      ),
    ).toEqual({
      threshold: null,
      counted: 2,
      remaining: null,
      missing: "cannot apply the rule: the shares of emissions is not on file",
    });
  });

  it("calls nothing missing in law where the treaty is stated to be in force and the ledger is short", async () => {
    expect(await first("SELECT remaining, missing FROM entry_into_force WHERE treaty_id = 'IV-1'")).toEqual({
      remaining: null,
      missing: "on file: 58 more instruments; stated to be in force on 2002-07-01",
    });
  });

  it("follows a participant that leaves and joins again, and one that takes its withdrawal back", async () => {
    const spells = await database.rowsOf(
      { participantId: kind.text, status: kind.text, validFrom: kind.day },
      "SELECT participant_id, status, valid_from FROM participation_spell WHERE treaty_id = 'IV-1' ORDER BY ALL",
    );
    const of = (id: string) =>
      spells
        .filter(({ participantId }) => participantId === id)
        .map(({ status, validFrom }) => `${validFrom} ${status}`)
        .sort();
    expect(of("BDI")).toEqual([
      "2000-01-13 signatory",
      "2004-09-21 contracting",
      "2004-12-01 party",
      "2017-10-27 withdrawn",
      "2024-01-10 contracting",
      "2024-04-01 party",
    ]);
    expect(of("GMB")).toEqual(["2000-01-13 signatory", "2002-06-28 contracting", "2002-09-01 party"]);
  });

  it("can be asked as of a day, also through the views", async () => {
    const copy = await builtInMemory();
    try {
      await shadowTables(copy, await readRules(fixtureDirectory), { asOf: "2003-08-01" });
      expect(
        await copy.rows(
          "SELECT treaty_id, consents, parties, remaining FROM treaty_progress WHERE treaty_id = 'XVIII-12'",
        ),
      ).toEqual([{ treatyId: "XVIII-12", consents: 2, parties: 0, remaining: 0 }]);
      expect(
        await copy.rows(
          "SELECT participant_id, status FROM participation WHERE treaty_id = 'IV-1' AND participant_id = 'BDI'",
        ),
      ).toEqual([{ participantId: "BDI", status: "signatory" }]);
    } finally {
      copy.close();
    }
  });
});
