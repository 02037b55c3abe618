import { participationOn } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { expectStatuses, spells, standingOf, terms } from "../standings.js";

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
});
