import { describe, expect, it } from "vitest";
import { plainTitle, readCount, readDay } from "../../../src/source/undl/cells.js";
import { latestFile, readFileName } from "../../../src/source/undl/file-name.js";
import { intendedVote } from "../../../src/source/undl/vote-note.js";

describe("the Library's cells and file names", () => {
  it("read counts, days and titles as they are printed", () => {
    expect(["159.0", "159", "", "1.5", "x", "70000"].map(readCount)).toEqual([
      159,
      159,
      null,
      undefined,
      undefined,
      undefined,
    ]);
    expect([
      readDay("2025-03-04 00:00:00+00"),
      readDay("2025-09-19 00:00:00"),
      readDay("2025-02-30"),
    ]).toEqual(["2025-03-04", "2025-09-19", undefined]);
    expect(plainTitle("Co\u202eoperation\u202c")).toBe("Cooperation");
    expect(plainTitle("Coopération".normalize("NFD"))).toBe("Coopération");
    expect(plainTitle("Cooperation : report : resolution / adopted by the General Assembly")).toBe(
      "Cooperation : report",
    );
  });

  it("sort by the day that they name", () => {
    expect(readFileName("2025_7_23_ga_voting.csv")).toMatchObject({
      series: "ga-votes",
      releasedOn: "2025-07-23",
    });
    expect(readFileName("2025_11_25_sc_voting.csv")?.series).toBe("sc-votes");
    expect(readFileName("2026_02_06_ga_voting_md.md")).toBeNull();
    const names = [
      "2025_03_31_ga_voting.csv",
      "2025_03_31_ga_voting_corr1.csv",
      "2024_09_12_ga_resolutions_voting.csv",
    ];
    expect(latestFile(names, "ga-votes")?.path).toBe("2025_03_31_ga_voting_corr1.csv");
  });

  it("say what a delegation had intended, or nothing", () => {
    expect(
      intendedVote("the delegation of Nauru informed the Secretariat that it had intended to vote in favour"),
    ).toBe("yes");
    expect(intendedVote("had intended to abstain")).toBe("abstain");
    expect(intendedVote("had intended not to participate")).toBe("notVoting");
    expect(intendedVote("was not present")).toBeNull();
  });
});
