import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { expectStatuses, spells, standingOf, terms } from "../standings.js";

describe("a withdrawal that was taken back", () => {
  const rome = terms("XVIII-10", "2002-07-01", { days: 60, roundUpTo: "firstDayOfNextMonth" });

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
});
