import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { read } from "./a-record.js";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..", "..");
const shared = process.env.DEPOSITARY_SHARED ?? join(repository, "..", "shared");
const verbatim = join(shared, "data/votes/A_78_PV.50_recorded_votes.txt");

describe.skipIf(!existsSync(verbatim))(
  "the five votes of A/78/PV.50 (skipped where ../shared is absent)",
  () => {
    const [, ...texts] = existsSync(verbatim) ? readFileSync(verbatim, "utf8").split(/^### .*$/m) : [];

    it.each([
      ["78/196", [125, 54, 6], []],
      ["78/200", [131, 53, 0], []],
      ["78/201", [132, 54, 1], []],
      ["78/202", [131, 53, 0], [{ delegations: "Nauru", intention: "had intended to vote against" }]],
      ["78/203", [133, 26, 27], []],
    ])("of resolution %s have as many names as their tally says", (number, counts, corrections) => {
      const text = texts.find((one) => one.includes(`(resolution ${number})`)) ?? "";
      const { votes, refused } = read(text);
      expect(refused).toEqual([]);
      expect(votes).toMatchObject([{ decision: `resolution ${number}`, matter: "whole", corrections }]);
      const [vote] = votes;
      const { inFavour = [], against = [], abstaining = [] } = vote?.lists ?? {};
      expect([inFavour.length, against.length, abstaining.length]).toEqual(counts);
      expect([...inFavour, ...against, ...abstaining].filter((name) => /\d| {2}|- /.test(name))).toEqual([]);
      expect(vote?.title).not.toBeNull();
    });
  },
);
