import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../bin/command-line.js";
import { builtInMemory, inCopyOfFixture, problemsAfter } from "../fixture.js";

function status(lastSuccessAt: string | null) {
  const untc = {
    source: "untc",
    cadenceDays: 2,
    lastRunAt: "2026-09-10T12:00:00Z",
    lastSuccessAt,
    lastChangeAt: null,
    lastFailureAt: "2026-09-10T12:00:00Z",
    lastFailure: "status 503",
    documents: { seen: 3, changed: 0, unchanged: 2, unavailable: 1, refused: 0 },
    rows: { read: 7, taken: 6, refused: 1 },
    bytes: 4096,
    durationMs: 1500,
  };
  return JSON.stringify({ sources: [untc] });
}

describe("how each live source fared", () => {
  it("stands beside the imports in the table of runs", () =>
    inCopyOfFixture(async (data) => {
      await writeFile(join(data, "status.json"), status("2026-09-10T12:00:00Z"));
      const database = await builtInMemory(data);
      const rows = await database.rows(
        "SELECT run_id, kind, rows_taken, documents_unavailable, last_failure, cadence_days FROM run ORDER BY run_id",
      );
      database.close();
      expect(rows).toEqual([
        {
          runId: "fixture",
          kind: "import",
          rowsTaken: 1,
          documentsUnavailable: null,
          lastFailure: null,
          cadenceDays: null,
        },
        {
          runId: "refresh-untc",
          kind: "refresh",
          rowsTaken: 6,
          documentsUnavailable: 1,
          lastFailure: "status 503",
          cadenceDays: 2,
        },
      ]);
    }));

  it("is refused where the file is not understood, with the place in it", async () => {
    const problems = await problemsAfter((data) => writeFile(join(data, "status.json"), status("yesterday")));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("status.json, sources.0.lastSuccessAt");
    const noJson = await problemsAfter((data) => writeFile(join(data, "status.json"), "{"));
    expect(noJson[0]).toContain("status.json: expected JSON");
  });
});

describe("depositary-check, of a live source", () => {
  it("with a cadence of two days warns from the third day on, and does not fail", () =>
    inCopyOfFixture(async (data) => {
      await writeFile(join(data, "status.json"), status("2026-09-10T12:00:00Z"));
      for (const [today, isWarned] of [
        ["2026-09-12", false],
        ["2026-09-13", true],
      ] as const) {
        const { code, stdout, stderr } = await runHere("check", ["--data", data, "--today", today]);
        expect(code).toBe(0);
        expect(stderr).toContain(isWarned ? "0 broken, 1 warning\n" : "0 broken\n");
        expect(/^warning source-not-stale: .*; 1 row does not$/m.test(stdout)).toBe(isWarned);
        expect(/refresh-untc/.test(stdout)).toBe(isWarned);
      }
    }));

  it("that never succeeded warns by the record's own day", () =>
    inCopyOfFixture(async (data) => {
      await writeFile(join(data, "status.json"), status(null));
      const { code, stderr } = await runHere("check", ["--data", data]);
      expect(stderr).toContain("1 warning");
      expect(code).toBe(0);
    }));

  it("asks for a day that is one", async () => {
    expect(await runHere("check", ["--today", "soon"])).toMatchObject({ code: 2 });
  });
});
