import { expect, it } from "vitest";
import {
  encodeStatus,
  refreshStatus,
  runOfStatus,
  runTable,
  type SourceStatus,
  withSources,
} from "../src/index.js";

const untc: SourceStatus = {
  source: "untc",
  cadenceDays: 2,
  lastRunAt: "2026-09-10T12:00:00Z",
  lastSuccessAt: "2026-09-10T12:00:00Z",
  lastChangeAt: null,
  lastFailureAt: null,
  lastFailure: null,
  documents: { seen: 5, changed: 1, unchanged: 2, unavailable: 1, refused: 1 },
  rows: { read: 80, taken: 78, refused: 2 },
  bytes: 4096,
  durationMs: 1500,
};

it("the same status has the same bytes, in whatever order it was put together", () => {
  const coe = { ...untc, source: "coe" };
  const one = encodeStatus(withSources(withSources({ sources: [] }, [untc]), [coe]));
  const other = encodeStatus(withSources({ sources: [] }, [coe, untc]));
  expect(one).toBe(other);
  expect(one.indexOf('"coe"')).toBeLessThan(one.indexOf('"untc"'));
  const { source, ...rest } = untc;
  expect(encodeStatus({ sources: [{ ...rest, source }] })).toBe(encodeStatus({ sources: [untc] }));
  expect(refreshStatus.parse(JSON.parse(one)).sources).toEqual([coe, untc]);
});

it("a source that ran takes the place of its earlier entry, the others stay", () => {
  const held = { sources: [{ ...untc, source: "coe" }, untc] };
  const later = { ...untc, lastRunAt: "2026-09-11T12:00:00Z" };
  expect(withSources(held, [later]).sources.map((one) => [one.source, one.lastRunAt])).toEqual([
    ["coe", "2026-09-10T12:00:00Z"],
    ["untc", "2026-09-11T12:00:00Z"],
  ]);
});

it("a status is a row of the table of runs", () => {
  const row = runOfStatus(untc);
  expect(runTable.schema.parse(row)).toEqual(row);
  expect(row).toMatchObject({ runId: "refresh-untc", kind: "refresh", rowsRead: 80, documentsUnchanged: 2 });
});
