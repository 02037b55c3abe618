import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { curveFile } from "../../src/site/curve-file.js";
import { smallSiteRecord } from "../record/small-site-record.js";

it("packs the curves of every treaty so that the steps add up to those of the record", async () => {
  const record = await smallSiteRecord();
  const sandbox: { depositaryCurves?: readonly (readonly unknown[])[] } = {};
  runInNewContext(curveFile(record).content, sandbox);
  const packed = sandbox.depositaryCurves ?? [];
  expect(packed.map(([treatyId]) => treatyId)).toEqual(["XVIII-12", "XVIII-16"]);
  for (const [treatyId, , threshold, evidenceDays, ...measures] of packed) {
    const standing = record.standings.find((one) => one.treatyId === treatyId);
    expect(threshold).toBe(standing?.threshold);
    expect(evidenceDays).toBe(treatyId === "XVIII-16" ? 279 : 5133);
    for (const [index, measure] of ["signatures", "instruments"].entries())
      expect(unpacked(measures[index])).toEqual(
        record.curves
          .filter((step) => step.treatyId === treatyId && step.measure === measure && step.bound === "latest")
          .map(({ days, participants }) => [days, participants]),
      );
  }
});

function unpacked(deltas: unknown): readonly (readonly number[])[] {
  if (!Array.isArray(deltas)) throw new TypeError("no steps");
  let [days, participants] = [0, 0];
  return Array.from({ length: deltas.length / 2 }, (_, step) => {
    days += deltas[2 * step];
    participants += deltas[2 * step + 1];
    return [days, participants];
  });
}
