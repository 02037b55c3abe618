import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { readTreaties } from "../../browser/compare/treaty.js";
import { curveFile } from "../../src/site/curve-file.js";
import { smallSiteRecord } from "../record/small-site-record.js";

it("packs the curves of every treaty so that the comparing script reads those of the record", async () => {
  const record = await smallSiteRecord();
  const sandbox: { readonly depositaryCurves?: unknown } = {};
  runInNewContext(curveFile(record).content, sandbox);
  // lists of another context are no lists of this one
  const packed: unknown = JSON.parse(JSON.stringify(sandbox.depositaryCurves));
  const treaties = readTreaties(packed);
  expect([...treaties.keys()]).toEqual(["XVIII-12", "XVIII-16"]);
  for (const { id, threshold, evidenceDays, signatures, instruments } of treaties.values()) {
    const standing = record.standings.find(({ treatyId }) => treatyId === id);
    expect(threshold).toBe(standing?.threshold);
    expect(evidenceDays).toBe(id === "XVIII-16" ? 279 : 5133);
    const stepsOf = (asked: string) => [
      { days: 0, participants: 0 },
      ...record.curves
        .filter(({ treatyId, measure, bound }) => treatyId === id && measure === asked && bound === "latest")
        .map(({ days, participants }) => ({ days, participants })),
    ];
    expect(signatures).toEqual(stepsOf("signatures"));
    expect(instruments).toEqual(stepsOf("instruments"));
  }
});
