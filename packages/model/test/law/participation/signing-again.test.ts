import { participationSpells } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { expectStatuses, spells, standingOf, terms } from "../standings.js";

const act = ledgerOf("XVIII-10");
const signed = act("SDN", "signature", "2000-09-08");
const ratified = act("SDN", "ratification", "2003-01-01");
const rome = terms("XVIII-10", "2002-07-01", { days: 60, roundUpTo: "firstDayOfNextMonth" });

describe("a signature after that of before was withdrawn", () => {
  const withdrawn = act("SDN", "withdrawalOfSignature", "2008-08-26");

  it("counts; in between there is no status", () => {
    const ledger = [signed, withdrawn, act("SDN", "signature", "2030-01-01")];
    expect(standingOf(ledger, "2008-08-26")).toMatchObject({ status: "none", signed: null, left: null });
    expect(spells(ledger)).toEqual(["SDN signatory 2000-09-08..2008-08-25", "SDN signatory 2030-01-01.."]);
  });

  it("of the same day stays; the only signature of that day is withdrawn", () => {
    const again = act("SDN", "signature", "2008-08-26");
    expect(spells([signed, withdrawn, again])).toEqual(["SDN signatory 2000-09-08.."]);
    expect(standingOf([signed, withdrawn, again], "2008-08-26").signed?.notBefore).toBe("2008-08-26");
    expect(spells([withdrawn, again])).toEqual([]);
  });

  it("does not count where it can have been before the withdrawal", () => {
    const sometime = act("SDN", "signature", "2008-01-01..2009-12-31");
    expect(spells([sometime, withdrawn])).toEqual([]);
  });
});

describe("a signature after a departure from the treaty", () => {
  const left = act("SDN", "withdrawal", "2010-01-01", { effectiveOn: "2011-01-01" });
  const again = act("SDN", "signature", "2012-05-05");

  it("makes a signatory, and a ratification after it a party", () => {
    const ledger = [signed, ratified, left, again, act("SDN", "ratification", "2015-03-03")];
    expect(spells(ledger, rome)).toEqual([
      "SDN signatory 2000-09-08..2002-12-31",
      "SDN contracting 2003-01-01..2003-03-31",
      "SDN party 2003-04-01..2010-12-31",
      "SDN withdrawn 2011-01-01..2012-05-04",
      "SDN signatory 2012-05-05..2015-03-02",
      "SDN contracting 2015-03-03..2015-05-31",
      "SDN party 2015-06-01..",
    ]);
  });

  it("is the one that is told; until then it is that of before", () => {
    const ledger = [signed, ratified, left, again];
    expect(standingOf(ledger, "2012-05-04", rome)).toMatchObject({
      status: "withdrawn",
      signed: { notBefore: "2000-09-08" },
      left: { notBefore: "2011-01-01" },
    });
    expect(standingOf(ledger, "2012-05-05", rome)).toMatchObject({
      status: "signatory",
      signed: { notBefore: "2012-05-05" },
      consented: { notBefore: "2003-01-01" },
      inForceOn: null,
      left: null,
    });
  });

  it("makes a signatory of one that had only signed and left", () => {
    expect(spells([signed, act("SDN", "withdrawal", "2001-01-01"), again])).toEqual([
      "SDN signatory 2000-09-08..2000-12-31",
      "SDN withdrawn 2001-01-01..2012-05-04",
      "SDN signatory 2012-05-05..",
    ]);
  });

  it("that was notified and has no effect yet makes one from the day of that effect", () => {
    const early = act("SDN", "signature", "2010-06-01");
    expectStatuses([signed, ratified, left, early], rome, {
      "2010-12-31": "party",
      "2011-01-01": "signatory",
    });
    const last = participationSpells([signed, ratified, left, early], rome).at(-1);
    expect(last).toMatchObject({ validFrom: "2011-01-01", notBefore: "2011-01-01" });
  });

  it("is withdrawn by another departure, which leaves what the first left", () => {
    const ledger = [signed, ratified, left, again, act("SDN", "withdrawal", "2013-01-01")];
    expect(standingOf(ledger, "2013-01-01", rome)).toMatchObject({
      status: "withdrawn",
      signed: { notBefore: "2012-05-05" },
      left: { notBefore: "2013-01-01" },
    });
    const asSignature = [signed, ratified, left, again, act("SDN", "withdrawalOfSignature", "2013-01-01")];
    expect(standingOf(asSignature, "2013-01-01", rome)).toMatchObject({ status: "withdrawn", signed: null });
  });
});

describe("a withdrawal of consent alone", () => {
  it("leaves no signature in effect that an earlier departure had ended", () => {
    const ledger = [
      signed,
      ratified,
      act("SDN", "denunciation", "2005-01-01"),
      act("SDN", "accession", "2007-01-01"),
      act("SDN", "withdrawalOfConsent", "2009-01-01"),
    ];
    expect(spells(ledger).slice(-3)).toEqual([
      "SDN withdrawn 2005-01-01..2006-12-31",
      "SDN contracting 2007-01-01..2008-12-31",
      "SDN withdrawn 2009-01-01..",
    ]);
  });

  it("and a first signature after it make a signatory from that signature", () => {
    const ledger = [
      act("SDN", "accession", "2003-01-01"),
      act("SDN", "withdrawalOfConsent", "2009-01-01"),
      act("SDN", "signature", "2010-01-01..2010-01-31"),
    ];
    expect(spells(ledger).slice(-2)).toEqual([
      "SDN withdrawn 2009-01-01..2010-01-30",
      "SDN signatory 2010-01-31..",
    ]);
    expect(participationSpells(ledger).at(-1)).toMatchObject({ notBefore: "2010-01-01" });
  });
});
