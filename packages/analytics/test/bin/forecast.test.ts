import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NextConsent } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { invariants } from "../../src/check/index.js";
import { builtInMemory, repositoryData } from "../fixture.js";
import { run, runHere } from "./command-line.js";

interface Printed {
  readonly treatyId: string;
  readonly model: string;
  readonly threshold: number;
  readonly evidenceOn: string;
  readonly quantiles: readonly {
    readonly percent: number;
    readonly metOn: string | null;
    readonly inForceOn: string | null;
  }[];
  readonly cdf: readonly { readonly months: number; readonly probability: number }[];
  readonly scenarios: readonly { readonly assumption: string; readonly instruments: number }[];
  readonly reachedOn: string | null;
}

async function json(...args: readonly string[]): Promise<Printed> {
  const { code, stdout, stderr } = await run("forecast", [...args, "--json"]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

const database = join(repositoryData, "build", "depositary.duckdb");

describe("depositary-forecast", { timeout: 300_000 }, () => {
  it("prints quantiles, chances by year, assumptions and limits", async () => {
    const { code, stdout, stderr } = await run("forecast", ["XVIII-16", "--as-of", "2026-11-23"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^Instrument 40, as of 2026-05-21: 3 instruments of States, \d+ other signatories$/m,
    );
    expect(stdout).toMatch(
      /^instrument 40 by +2027-0[345] +2027-\d\d +2028-0[234] +2029-\d\d +203[12]-\d\d$/m,
    );
    expect(stdout).toMatch(/^in force \(90 days later\) +2027-\d\d/m);
    expect(stdout).toMatch(/^ {2}2027 {2}█+·+ +4[123]%$/m);
    expect(stdout).toMatch(/^3 more since 2026-05-21: 6 +2027-/m);
    expect(stdout).toMatch(/^Model pool, learned from 1\d\d treaties .+, to 2014-07-01 at the latest$/m);
    expect(stdout).toContain("does not improve the date");
  });

  it("gives quantiles and the chance of each of 240 months to programs", async () => {
    const { quantiles, cdf, evidenceOn, scenarios, ...head } = await json("XVIII-16");
    expect(head).toMatchObject({ treatyId: "XVIII-16", model: "pool", threshold: 40, reachedOn: null });
    expect(cdf.map(({ months }) => months)).toEqual(Array.from({ length: 240 }, (_, index) => index + 1));
    const chances = cdf.map(({ probability }) => probability);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(quantiles.map(({ percent }) => percent)).toEqual([10, 25, 50, 75, 90]);
    const median = quantiles[2];
    expect(Date.parse(median?.inForceOn ?? "") - Date.parse(median?.metOn ?? "")).toBe(90 * 86_400_000);
    expect(evidenceOn).toBe("2026-05-21");
    expect(scenarios.map(({ instruments }) => instruments)).toEqual([3, 6, 10]);
  });

  it("prints who may consent next with intervals, and how good such rankings have been beside it", async () => {
    const { code, stdout, stderr } = await run("forecast", ["XVIII-16", "--next"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^Who may consent next, as of 2026-05-21: the first 15 of 19\d States that had not/m,
    );
    expect(stdout).toMatch(
      /^ {2}1 {2}\S.+ signatory +2\.\d\d \(\d\.\d\d–\d\.\d\d\)( +\d+% \(\d+–\d+\)){3}$/m,
    );
    expect(stdout).toMatch(/76% of pairs \(AUC; 95% 73% to 78%; by signature alone 69%, by lot 50%\)/);
    expect(stdout).toMatch(/Of the first ten 21%\nconsented, of all that were ranked 8%\./);
  });

  it("gives who was next on a past day to programs, whatever the treaty asks for", async () => {
    const { code, stdout } = await run("forecast", ["XXVI-4", "--next", "--as-of", "1998-01-01", "--json"]);
    expect(code).toBe(0);
    const answer: { readonly quality: object; readonly rows: readonly NextConsent[] } = JSON.parse(stdout);
    expect(answer.quality).toMatchObject({ treaties: 41, auc: expect.closeTo(0.756, 3) });
    expect(new Set(answer.rows.map(({ asOf }) => asOf))).toEqual(new Set(["1998-01-01"]));
    expect(answer.rows.some(({ participantId }) => participantId === "FRA")).toBe(true);
  });

  it("forecasts a treaty as if it were a past day, and says what happened after all", async () => {
    const { quantiles, reachedOn, scenarios } = await json(
      "XVIII-12",
      "--as-of",
      "2001-12-12",
      "--model",
      "M3x",
    );
    expect(quantiles[2]?.metOn?.slice(0, 4)).toBe("2003");
    expect(reachedOn).toBe("2003-07-01");
    expect(scenarios).toEqual([]);
  });

  it("says why there is no forecast, with exit code 1", async () => {
    const { code, stdout, stderr } = await run("forecast", ["XXVI-4"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("XXVI-4: no forecast: its clause asks for more than a number");
  });

  it("names the day that was asked for and that of the last evidence where it is too late to learn", async () => {
    const { code, stdout, stderr } = await run("forecast", ["XVIII-16", "--as-of", "2099-01-01"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^XVIII-16 --as-of 2099-01-01: no forecast: only \d+ treaties .* too few to learn from; its own evidence ends on \d{4}-\d\d-\d\d\n$/m,
    );
  });

  it("says why nobody can be said to be next, with exit code 1", async () => {
    const { code, stdout, stderr } = await run("forecast", ["IV-99\u001b[2J", "--next"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("IV-99\\u{1b}[2J: no forecast: no treaty of this number is on file");
  });

  it("freezes nothing that has happened, as wrong usage", async () => {
    const { code, stdout, stderr } = await run("forecast", ["XVIII-12", "--as-of", "2002-01-01", "--freeze"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(
      "--freeze: instrument 40 was deposited on 2003-07-01, it entered into force on 2003-09-29: what has happened is no forecast",
    );
  });

  it.each([
    [[], "expected the number of one treaty"],
    [["XVIII-16", "--model", "best"], '--model: expected B0, B1, B1p, B2, B4, M3x, pool, found "best"'],
    [["XVIII-16", "--next", "--freeze"], "--next: neither --freeze nor --threshold nor --model goes with it"],
    [["XVIII-16", "--next", "--model", "B4"], "--next: neither --freeze nor --threshold nor --model goes"],
    [["XVIII-16", "--threshold", "many"], "--threshold: expected a number"],
    [["XVIII-16", "--as-of", "soon"], "--as-of: expected a calendar day"],
    [["XVIII-16", "--as-of", "2026-01-01", "--as-of", "2026-05-01"], "--as-of: expected once, found again"],
    [["XVIII-16", "--oops"], "unknown option '--oops' (--help shows how)"],
  ])("takes %j as wrong usage, before it reads anything", async (args, message) => {
    const { code, stdout, stderr } = await runHere("forecast", args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("explains itself", async () => {
    const { code, stdout } = await runHere("forecast", ["--help"]);
    expect(code).toBe(0);
    for (const option of ["--as-of", "--threshold", "--model", "--next", "--json", "--freeze"])
      expect(stdout).toContain(option);
  });

  it("freezes a forecast so that an edit of it is found, and adds to what is frozen", async () => {
    const data = await mkdtemp(join(tmpdir(), "depositary-frozen-"));
    try {
      await cp(repositoryData, data, {
        recursive: true,
        filter: (path) => path !== join(repositoryData, "build"),
      });
      const logged = await readFile(join(data, "forecasts.csv"), "utf8");
      const { code, stderr } = await run("forecast", [
        "XVIII-16",
        "--freeze",
        "--data",
        data,
        "--database",
        database,
      ]);
      expect(code, stderr).toBe(0);
      const ids = [...stderr.matchAll(/^frozen: (\S+)$/gm)].map(([, id = ""]) => id);
      expect(ids.map((id) => id.slice(6))).toEqual([
        "XVIII-16/2026-05-21/pool/40/3",
        ...["3", "6", "10"].map((instruments) => `XVIII-16/2026-07-31/pool/40/${instruments}`),
      ]);
      expect((await readFile(join(data, "forecasts.csv"), "utf8")).startsWith(logged)).toBe(true);
      await expectSealed(data);
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  });
});

/** Holds the seals of a record's log, and that they no longer hold when a cell is edited. */
async function expectSealed(data: string): Promise<void> {
  const invariant = invariants.find(({ name }) => name === "frozen-as-sealed");
  const built = await builtInMemory();
  try {
    await built.run(`DELETE FROM frozen_forecast`);
    await built.run(
      `INSERT INTO frozen_forecast SELECT * REPLACE (string_split(cdf, ' ') AS cdf) FROM read_csv('${join(data, "forecasts.csv")}', all_varchar = true)`,
    );
    expect(await built.rows(invariant?.sql ?? "")).toEqual([]);
    expect(await built.rows("SELECT count(*)::INTEGER AS frozen FROM frozen_forecast_score")).not.toEqual([
      { frozen: 0 },
    ]);
    await built.run(
      "UPDATE frozen_forecast SET quantile50 = DATE '2027-01-01' WHERE frozen_id = (SELECT max(frozen_id) FROM frozen_forecast)",
    );
    expect(await built.rows(invariant?.sql ?? "")).toHaveLength(1);
  } finally {
    built.close();
  }
}
