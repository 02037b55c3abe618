import {
  type Participation,
  type ParticipationStatus,
  participationOn,
  participationSpells,
  type TermsByTreaty,
  type TreatyAction,
  type TreatyTerms,
} from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../ledger-lines.js";

const terms = (
  treaty: string,
  inForceOn: string | null,
  lateJoiner: TreatyTerms["lateJoiner"],
): TermsByTreaty => new Map([[treaty, { inForceOn, lateJoiner }]]);

function standingOf(ledger: readonly TreatyAction[], date: string, termsOf?: TermsByTreaty): Participation {
  const [standing] = participationOn(ledger, date, termsOf);
  if (standing === undefined) throw new Error(`nothing on ${date}`);
  return standing;
}

/** Spells as lines: `status from..to`. */
function spells(ledger: readonly TreatyAction[], termsOf?: TermsByTreaty): string[] {
  return participationSpells(ledger, termsOf).map(
    ({ participantId, status, validFrom, validTo }) =>
      `${participantId} ${status} ${validFrom}..${validTo ?? ""}`,
  );
}

function expectStatuses(
  ledger: readonly TreatyAction[],
  termsOf: TermsByTreaty,
  expected: Readonly<Record<string, ParticipationStatus>>,
): void {
  const found = Object.keys(expected).map((date) => [date, standingOf(ledger, date, termsOf).status]);
  expect(Object.fromEntries(found)).toEqual(expected);
}

describe("the United States and the Paris Agreement", () => {
  const act = ledgerOf("XXVII-7-d");
  const paris = terms("XXVII-7-d", "2016-11-04", { days: 30 });
  const ledger = [
    act("USA", "signature", "2016-04-22"),
    act("USA", "acceptance", "2016-09-03"),
    act("USA", "withdrawal", "2019-11-04", { effectiveOn: "2020-11-04" }),
    act("USA", "acceptance", "2021-01-20"),
  ];

  it("are signatory, contracting, party, withdrawn, contracting and party again", () => {
    expect(spells(ledger, paris)).toEqual([
      "USA signatory 2016-04-22..2016-09-02",
      "USA contracting 2016-09-03..2016-11-03",
      "USA party 2016-11-04..2020-11-03",
      "USA withdrawn 2020-11-04..2021-01-19",
      "USA contracting 2021-01-20..2021-02-18",
      "USA party 2021-02-19..",
    ]);
  });

  it("remain a party from the notification of withdrawal to its effect", () => {
    expectStatuses(ledger, paris, {
      "2019-11-03": "party",
      "2019-11-04": "party",
      "2020-11-03": "party",
      "2020-11-04": "withdrawn",
    });
  });

  it("keep the first acceptance beside the second", () => {
    expect(standingOf(ledger, "2018-01-01", paris)).toMatchObject({
      consented: { notBefore: "2016-09-03", notAfter: "2016-09-03" },
      consentKind: "acceptance",
      inForceOn: "2016-11-04",
      left: null,
    });
    expect(standingOf(ledger, "2020-12-01", paris)).toMatchObject({
      consented: { notBefore: "2016-09-03" },
      inForceOn: null,
      left: { notBefore: "2020-11-04", notAfter: "2020-11-04" },
    });
    expect(standingOf(ledger, "2021-02-19", paris)).toMatchObject({
      signed: { notBefore: "2016-04-22" },
      consented: { notBefore: "2021-01-20" },
      inForceOn: "2021-02-19",
      left: null,
    });
  });

  it("are not on file before they signed", () => {
    expect(participationOn(ledger, "2016-04-21", paris)).toEqual([]);
  });
});

describe("those who left, and those who did not", () => {
  it("the Russian Federation withdrew its ratification of the CTBT and remains a signatory", () => {
    const act = ledgerOf("XXVI-4");
    const ledger = [
      act("RUS", "signature", "1996-09-24"),
      act("RUS", "ratification", "2000-06-30"),
      act("RUS", "withdrawalOfConsent", "2023-11-03"),
    ];
    expect(spells(ledger)).toEqual([
      "RUS signatory 1996-09-24..2000-06-29",
      "RUS contracting 2000-06-30..2023-11-02",
      "RUS signatory 2023-11-03..",
    ]);
    expect(standingOf(ledger, "2023-11-03")).toMatchObject({
      signed: { notBefore: "1996-09-24" },
      left: null,
    });
  });

  it("a consent without a signature that is withdrawn leaves a participant that has withdrawn", () => {
    const act = ledgerOf("XXVI-4");
    const ledger = [act("NIU", "accession", "2000-01-01"), act("NIU", "withdrawalOfConsent", "2001-01-01")];
    expect(standingOf(ledger, "2001-01-01").status).toBe("withdrawn");
  });

  it("Canada withdrew from the Kyoto Protocol, whatever it had signed", () => {
    const act = ledgerOf("XXVII-7-a");
    const ledger = [
      act("CAN", "signature", "1998-04-29"),
      act("CAN", "ratification", "2002-12-17"),
      act("CAN", "withdrawal", "2011-12-15", { effectiveOn: "2012-12-15" }),
    ];
    expectStatuses(ledger, terms("XXVII-7-a", "2005-02-16", { days: 90 }), {
      "1998-04-29": "signatory",
      "2002-12-17": "contracting",
      "2005-02-15": "contracting",
      "2005-02-16": "party",
      "2012-12-14": "party",
      "2012-12-15": "withdrawn",
      "2026-11-23": "withdrawn",
    });
  });

  it("Canada withdrew from the Convention to Combat Desertification and acceded later", () => {
    const act = ledgerOf("XXVII-10");
    const ledger = [
      act("CAN", "signature", "1994-10-14"),
      act("CAN", "ratification", "1995-12-01"),
      act("CAN", "withdrawal", "2013-03-28", { effectiveOn: "2014-03-28" }),
      act("CAN", "accession", "2016-12-21"),
    ];
    const desertification = terms("XXVII-10", "1996-12-26", { days: 90 });
    expectStatuses(ledger, desertification, {
      "1996-12-26": "party",
      "2014-03-28": "withdrawn",
      "2016-12-20": "withdrawn",
      "2016-12-21": "contracting",
      "2017-03-21": "party",
    });
    expect(standingOf(ledger, "2026-11-23", desertification)).toMatchObject({
      consentKind: "accession",
      inForceOn: "2017-03-21",
    });
  });

  const rome = terms("XVIII-10", "2002-07-01", { days: 60, roundUpTo: "firstDayOfNextMonth" });

  it("Guyana denounced the first Optional Protocol and acceded again on the same day, and was a party throughout", () => {
    const act = ledgerOf("IV-5");
    const ledger = [
      act("GUY", "accession", "1993-05-10"),
      act("GUY", "denunciation", "1999-01-05", { effectiveOn: "1999-04-05" }),
      act("GUY", "accession", "1999-01-05"),
    ];
    expect(spells(ledger, terms("IV-5", "1976-03-23", { months: 3 }))).toEqual([
      "GUY contracting 1993-05-10..1993-08-09",
      "GUY party 1993-08-10..",
    ]);
  });

  it("who left on an unknown day until its return has returned", () => {
    const act = ledgerOf("IV-5");
    const ledger = [
      act("CAN", "accession", "1993-05-10"),
      act("CAN", "denunciation", "1993-05-10..1999-01-05"),
      act("CAN", "accession", "1999-01-05"),
    ];
    expect(spells(ledger)).toEqual(["CAN contracting 1993-05-10.."]);
    expect(spells(ledger.slice(1))).toEqual(["CAN withdrawn 1999-01-05.."]);
  });

  it("Burundi and the Philippines left the Rome Statute a year after their notifications", () => {
    const act = ledgerOf("XVIII-10");
    const ledger = [
      act("BDI", "signature", "1999-01-13"),
      act("BDI", "ratification", "2004-09-21"),
      act("BDI", "withdrawal", "2016-10-27", { effectiveOn: "2017-10-27" }),
      act("PHL", "signature", "2000-12-28"),
      act("PHL", "ratification", "2011-08-30"),
      act("PHL", "withdrawal", "2018-03-17", { effectiveOn: "2019-03-17" }),
    ];
    expect(spells(ledger, rome).filter((line) => !line.includes("signatory"))).toEqual([
      "BDI contracting 2004-09-21..2004-11-30",
      "BDI party 2004-12-01..2017-10-26",
      "BDI withdrawn 2017-10-27..",
      "PHL contracting 2011-08-30..2011-10-31",
      "PHL party 2011-11-01..2019-03-16",
      "PHL withdrawn 2019-03-17..",
    ]);
  });

  it("Gambia and South Africa took their withdrawals back and were parties throughout", () => {
    const act = ledgerOf("XVIII-10");
    const ledger = [
      act("GMB", "ratification", "2002-06-28"),
      act("GMB", "withdrawal", "2016-11-10", { effectiveOn: "2017-11-10" }),
      act("GMB", "rescissionOfWithdrawal", "2017-02-10"),
      act("ZAF", "ratification", "2000-11-27"),
      act("ZAF", "withdrawal", "2016-10-19", { effectiveOn: "2017-10-19" }),
      act("ZAF", "rescissionOfWithdrawal", "2017-03-07"),
    ];
    expect(spells(ledger, rome)).toEqual([
      "GMB contracting 2002-06-28..2002-08-31",
      "GMB party 2002-09-01..",
      "ZAF contracting 2000-11-27..2002-06-30",
      "ZAF party 2002-07-01..",
    ]);
  });

  it("a withdrawal without a day of effect that was taken back never took effect", () => {
    const act = ledgerOf("XVIII-10");
    const ledger = [
      act("GMB", "ratification", "2002-06-28"),
      act("GMB", "withdrawal", "2016-11-10"),
      act("GMB", "rescissionOfWithdrawal", "2017-02-10"),
    ];
    expect(standingOf(ledger, "2016-12-01", rome).status).toBe("party");
    expect(spells(ledger, rome).at(-1)).toBe("GMB party 2002-09-01..");
  });

  it("a rescission does not undo a withdrawal that had taken effect, nor one that came later", () => {
    const act = ledgerOf("XVIII-10");
    const joined = act("GMB", "ratification", "2002-06-28");
    const rescission = act("GMB", "rescissionOfWithdrawal", "2017-12-01");
    const before = act("GMB", "withdrawal", "2016-11-10", { effectiveOn: "2017-11-10" });
    const after = act("GMB", "withdrawal", "2018-01-01", { effectiveOn: "2019-01-01" });
    expect(standingOf([joined, before, rescission], "2018-01-01", rome).status).toBe("withdrawn");
    expect(standingOf([joined, rescission, after], "2019-01-01", rome).status).toBe("withdrawn");
  });

  it("a rescission takes back the last withdrawal, not an earlier one after which the participant returned", () => {
    const act = ledgerOf("XVIII-10");
    const ledger = [
      act("GMB", "ratification", "2003-01-01"),
      act("GMB", "withdrawal", "2005-01-01"),
      act("GMB", "accession", "2008-01-01"),
      act("GMB", "withdrawal", "2016-11-10", { effectiveOn: "2017-11-10" }),
      act("GMB", "rescissionOfWithdrawal", "2017-02-10"),
    ];
    expectStatuses(ledger, rome, {
      "2004-12-31": "party",
      "2005-01-01": "withdrawn",
      "2017-11-10": "party",
    });
  });

  it("the withdrawal of the DPRK from the Non-Proliferation Treaty counts from its day of effect, where it is recorded", () => {
    const act = ledgerOf("NPT-1968");
    const ledger = [
      act("PRK", "accession", "1985-12-12"),
      act("PRK", "withdrawal", "1993-03-12", { effectiveOn: "1993-06-12" }),
      act("PRK", "rescissionOfWithdrawal", "1993-06-11"),
      act("PRK", "withdrawal", "2003-01-10", { effectiveOn: "2003-04-10" }),
    ];
    expectStatuses(ledger, terms("NPT-1968", "1970-03-05", { days: 0 }), {
      "1985-12-12": "party",
      "1993-06-12": "party",
      "2003-04-09": "party",
      "2003-04-10": "withdrawn",
    });
  });

  it("a withdrawn signature leaves no status, and a later one counts", () => {
    const act = ledgerOf("XVIII-10");
    const ledger = [
      act("SDN", "signature", "2000-09-08"),
      act("SDN", "withdrawalOfSignature", "2008-08-26"),
      act("SDN", "signature", "2030-01-01"),
    ];
    expect(standingOf(ledger, "2008-08-26")).toMatchObject({ status: "none", signed: null, left: null });
    expect(spells(ledger)).toEqual(["SDN signatory 2000-09-08..2008-08-25", "SDN signatory 2030-01-01.."]);
  });
});

describe("what is consent and what is not", () => {
  const act = ledgerOf("IV-4");
  const bound = terms("IV-4", "1976-03-23", { months: 3 });

  it.each([
    ["definitiveSignature", "party"],
    ["ratification", "party"],
    ["acceptance", "party"],
    ["approval", "party"],
    ["accession", "party"],
    ["succession", "party"],
    ["formalConfirmation", "party"],
    ["consentToBeBound", "party"],
    ["participation", "party"],
    ["simplifiedProcedure", "party"],
    ["signature", "signatory"],
    ["signatureAdReferendum", "signatory"],
    ["successionToSignature", "signatory"],
    ["confirmationOfSignature", "signatory"],
    ["provisionalApplication", "provisional"],
    ["application", "none"],
    ["extension", "none"],
    ["notification", "none"],
  ] as const)("%s makes a participant %s", (kind, status) => {
    expect(standingOf([act("XYZ", kind, "1980-01-01")], "2000-01-01", bound).status).toBe(status);
  });

  it("provisional application ends when the participant leaves, and gives way to consent", () => {
    const provisional = act("XYZ", "provisionalApplication", "1980-01-01");
    const left = act("XYZ", "withdrawal", "1981-01-01");
    const joined = act("XYZ", "accession", "1980-06-01");
    expect(standingOf([provisional, left], "1981-01-01", bound).status).toBe("withdrawn");
    expect(standingOf([provisional, joined], "1990-01-01", bound).status).toBe("party");
  });

  it("a replaced or retracted action is as if it had not been", () => {
    const replaced = act("XYZ", "ratification", "1980-01-01", { supersededBy: "other" });
    const retracted = act("XYZ", "signature", "1979-01-01", { retractedBy: "corrigendum" });
    expect(participationOn([replaced, retracted], "2000-01-01", bound)).toEqual([]);
    expect(participationSpells([replaced, retracted], bound)).toEqual([]);
  });

  it("a treaty whose terms are not on file has contracting participants, not parties", () => {
    const ledger = [act("XYZ", "ratification", "1980-01-01")];
    expect(standingOf(ledger, "2000-01-01")).toMatchObject({ status: "contracting", inForceOn: null });
  });

  it("where the delay for late joiners is not on file the day in force is not stated", () => {
    const ledger = [act("XYZ", "ratification", "1980-01-01")];
    const unknown = terms("IV-4", "1976-03-23", null);
    expect(standingOf(ledger, "1980-01-01", unknown)).toMatchObject({ status: "party", inForceOn: null });
  });

  it("a succession counts from its notification, with effect from independence (Barbados)", () => {
    const ledger = [act("BRB", "succession", "1971-03-05", { effectiveOn: "1966-11-30" })];
    const earlier = terms("IV-4", "1954-04-22", { days: 90 });
    expect(participationOn(ledger, "1971-03-04", earlier)).toEqual([]);
    expect(standingOf(ledger, "1971-03-05", earlier)).toMatchObject({
      status: "party",
      inForceOn: "1966-11-30",
    });
    expect(spells(ledger, earlier)).toEqual(["BRB party 1971-03-05.."]);
  });
});

describe("a succession whose day of effect is not stated", () => {
  const ledger = [ledgerOf("XVIII-10")("MNE", "succession", "2006-10-23")];

  it("makes a party from its notification, without the delay of those who join late", () => {
    const rome = terms("XVIII-10", "2002-07-01", { days: 60, roundUpTo: "firstDayOfNextMonth" });
    expect(spells(ledger, rome)).toEqual(["MNE party 2006-10-23.."]);
    expect(standingOf(ledger, "2006-10-23", rome).inForceOn).toBeNull();
  });

  it("makes none before the treaty is in force", () => {
    const later = terms("XVIII-10", "2007-01-01", { days: 60 });
    expect(spells(ledger, later)).toEqual([
      "MNE contracting 2006-10-23..2006-12-31",
      "MNE party 2007-01-01..",
    ]);
  });
});

describe("late joiners", () => {
  it.each([
    ["XXVI-8", "2014-12-24", 90, "2020-07-29", "2020-10-27", "Afghanistan"],
    ["XXVI-8", "2014-12-24", 90, "2022-12-02", "2023-03-02", "Andorra"],
    ["XXVI-8", "2014-12-24", 90, "2015-05-20", "2015-08-18", "Barbados"],
    ["XXVI-8", "2014-12-24", 90, "2016-11-07", "2017-02-05", "Benin"],
    ["XXVI-8", "2014-12-24", 90, "2015-03-19", "2015-06-17", "Belize"],
    ["XXVII-7-d", "2016-11-04", 30, "2017-02-15", "2017-03-17", "Afghanistan"],
    ["XXVII-7-d", "2016-11-04", 30, "2017-03-24", "2017-04-23", "Andorra"],
    ["XXVII-7-d", "2016-11-04", 30, "2017-01-09", "2017-02-08", "Azerbaijan"],
    ["XXVII-7-d", "2016-11-04", 30, "2016-10-06", "2016-11-05", "one that deposited after the threshold"],
    ["XXVII-7-d", "2016-11-04", 30, "2016-04-22", "2016-11-04", "one of the first"],
  ])("%s in force on %s, %i days: deposit %s, effect %s (%s)", (treaty, inForceOn, days, deposit, effect) => {
    const ledger = [ledgerOf(treaty)("XYZ", "ratification", deposit)];
    const of = terms(treaty, inForceOn, { days });
    expect(standingOf(ledger, "2026-11-23", of)).toMatchObject({ status: "party", inForceOn: effect });
    expect(spells(ledger, of).at(-1)).toBe(`XYZ party ${effect}..`);
  });
});

describe("a day that is not known", () => {
  const act = ledgerOf("XVIII-16");
  const signed = act("CAN", "signature", "2026-07-01..2026-07-31");

  it("never claims a status too early, and keeps its interval", () => {
    expect(participationOn([signed], "2026-07-30")).toEqual([]);
    expect(standingOf([signed], "2026-07-31")).toMatchObject({
      status: "signatory",
      signed: { notBefore: "2026-07-01", notAfter: "2026-07-31" },
    });
    expect(participationSpells([signed])).toMatchObject([
      { status: "signatory", validFrom: "2026-07-31", notBefore: "2026-07-01" },
    ]);
  });

  it("gives no day in force where the deposit leaves it open, and one where it does not", () => {
    const deposit = act("QAT", "ratification", "2026-02-01..2026-02-28");
    const open = terms("XVIII-16", "2026-01-01", { days: 30 });
    expect(standingOf([deposit], "2026-03-29", open).status).toBe("contracting");
    expect(standingOf([deposit], "2026-03-30", open)).toMatchObject({ status: "party", inForceOn: null });
    expect(participationSpells([deposit], open).at(-1)).toMatchObject({
      status: "party",
      validFrom: "2026-03-30",
      notBefore: "2026-03-03",
    });
    const settled = terms("XVIII-16", "2027-01-01", { days: 30 });
    expect(standingOf([deposit], "2027-01-01", settled)).toMatchObject({
      status: "party",
      inForceOn: "2027-01-01",
    });
  });

  it("gives no day in force where that of the treaty itself is not known, and no status too early", () => {
    const deposit = act("QAT", "ratification", "2026-02-01");
    const between: TreatyTerms = {
      inForceOn: "2026-12-31",
      inForceNotBefore: "2026-08-30",
      lateJoiner: { days: 30 },
    };
    const open = new Map([["XVIII-16", between]]);
    expect(standingOf([deposit], "2026-12-30", open).status).toBe("contracting");
    expect(standingOf([deposit], "2026-12-31", open)).toMatchObject({ status: "party", inForceOn: null });
    const last = participationSpells([deposit], open).at(-1);
    expect(last).toMatchObject({ status: "party", validFrom: "2026-12-31", notBefore: "2026-08-30" });
    const unknownDelay = new Map([["XVIII-16", { ...between, lateJoiner: null }]]);
    expect(participationSpells([deposit], unknownDelay)).toEqual(participationSpells([deposit], open));
    const late = act("SWE", "ratification", "2027-01-01");
    expect(standingOf([late], "2027-02-01", open).inForceOn).toBe("2027-01-31");
  });

  it("is not that of a rejoining where it can lie before the withdrawal", () => {
    const ledger = [
      act("XYZ", "ratification", "2026-01-01..2026-12-31"),
      act("XYZ", "withdrawal", "2026-06-01"),
    ];
    expect(standingOf(ledger, "2027-01-01").status).toBe("withdrawn");
  });

  it("is asked for with a calendar day", () => {
    expect(() => participationOn([signed], "2026-02-30")).toThrow("not a calendar day: 2026-02-30");
    expect(() => participationOn([signed], "2026-3-1")).toThrow(RangeError);
  });

  it("carries the grade of its evidence", () => {
    const ledger = [signed, act("CAN", "ratification", "2026-09-01", { grade: "secondary" })];
    expect(standingOf(ledger, "2026-11-23")).toMatchObject({
      signedGrade: "depositary",
      consentGrade: "secondary",
    });
  });
});
