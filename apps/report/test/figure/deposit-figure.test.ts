import { expect, it } from "vitest";
import { depositFigure } from "../../src/figure/deposit-figure.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const record = smallSiteRecordForTests();

/** The end of the title for days with so many deposits each. */
function mostWith(...deposits: readonly number[]): string | undefined {
  const treatyId = null;
  const depositDays = deposits.map((count, at) => ({
    treatyId,
    onDay: `2001-03-0${at + 1}`,
    deposits: count,
  }));
  const busiest = Math.max(...deposits);
  const busiestOn = depositDays[deposits.indexOf(busiest)]?.onDay ?? "";
  const depositSummaries = [{ treatyId, dated: deposits.length, undated: 0, busiestOn, busiest }];
  const figure = depositFigure({ ...record(), depositDays, depositMonths: [], depositSummaries }, treatyId);
  return figure?.title;
}

it("names the day on which most was deposited, and none where no day has two", () => {
  expect(mostWith(1, 3, 2)).toBe("most on one day: 3, on 2 March 2001");
  expect(mostWith(1, 2, 2)).toBe("most on one day: 2, first on 2 March 2001");
  expect(mostWith(1, 1, 1)).toBe("no two on one day");
});
