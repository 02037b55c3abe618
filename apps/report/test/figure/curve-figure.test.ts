import type { CurveStep } from "@depositary/analytics";
import { beforeAll, describe, expect, it } from "vitest";
import { curveFigure } from "../../src/figure/curve-figure.js";
import type { SiteRecord } from "../../src/site/record.js";
import { smallSiteRecord } from "../record/small-site-record.js";

let record: SiteRecord;

beforeAll(async () => {
  record = await smallSiteRecord();
});

const late: CurveStep = {
  treatyId: "XVIII-16",
  measure: "signatures",
  bound: "latest",
  days: 5000,
  participants: 10,
};

describe("the title of a curve", () => {
  it("tells what is drawn and what came later, where the last step lies beyond", () => {
    const curves = record.curves.filter(({ treatyId }) => treatyId === "XVIII-16");
    const figure = curveFigure(
      { ...record, sameAge: [], curves: [...curves, late] },
      { treatyId: "XVIII-16", comparatorIds: [], measure: "signatures", horizonDays: 3653 },
    );
    expect(figure?.title).toBe("9 signatures in the first 10 years, 10 after 14 years");
  });

  it("tells the last step where all are drawn", () => {
    const figure = curveFigure(
      { ...record, sameAge: [] },
      { treatyId: "XVIII-16", comparatorIds: [], measure: "signatures", horizonDays: 3653 },
    );
    expect(figure?.title).toBe("9 signatures on file, the last after 9 months");
  });

  it("says that instruments are reported where none is verified", () => {
    const figure = curveFigure(
      { ...record, sameAge: [] },
      { treatyId: "XVIII-16", comparatorIds: [], measure: "instruments", horizonDays: 3653 },
    );
    expect(figure?.title).toBe("2 reported instruments on file, the last after 5 months");
  });
});
