import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { invariants } from "../../src/check/index.js";
import { edit, inCopyOfFixture } from "../fixture.js";
import { run, runHere } from "./command-line.js";

describe("depositary-check", () => {
  it("prints every invariant as ok where all hold", () =>
    inCopyOfFixture(async (data) => {
      const { code, stdout, stderr } = await runHere("check", ["--data", data]);
      expect(
        stdout
          .trim()
          .split("\n")
          .filter((line) => line.startsWith("ok ")),
      ).toHaveLength(invariants.length);
      expect(stderr).toBe(`${invariants.length} invariants, 0 broken\n`);
      expect(code).toBe(0);
    }));

  it("prints the rows for which one does not hold, and fails", () =>
    inCopyOfFixture(async (data) => {
      await edit(data, "roll-calls.csv", "whole,3,2,1,1", "whole,4,2,1,1");
      const { code, stdout, stderr } = await runHere("check", ["--data", data]);
      expect(stdout).toMatch(/^broken {2}tally-is-sum-of-ballots: .*; 1 row does not$/m);
      expect(stdout).toMatch(/^ +GA-74-247 +4 +3 /m);
      expect(stderr).toBe(`${invariants.length} invariants, 1 broken\n`);
      expect(code).toBe(1);
    }));

  it("says why a record cannot be loaded, and fails", () =>
    inCopyOfFixture(async (data) => {
      await edit(data, "resolutions.csv", "2019-12-27", "2019-02-30");
      const { code, stdout, stderr } = await run("check", ["--data", data]);
      expect(stderr).toContain(
        'resolutions.csv line 2, adopted_on: expected a calendar day YYYY-MM-DD, found "2019-02-30"',
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    }));
});

describe("depositary-load", () => {
  it("builds the database once", () =>
    inCopyOfFixture(async (data) => {
      const path = join(data, "build", "depositary.duckdb");
      expect(await run("load", ["--data", data])).toEqual({
        code: 0,
        stdout: "",
        stderr: `${path}: built\n`,
      });
      expect((await run("load", ["--data", data])).stderr).toBe(`${path}: up to date\n`);
    }));
});
