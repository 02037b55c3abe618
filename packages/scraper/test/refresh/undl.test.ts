import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readVoteFacts, readWrittenFacts } from "../../src/store/facts.js";
import { factsOf } from "../support/data-copy.js";
import {
  type LibraryRuns,
  libraryRuns,
  NAMES,
  reasonsOf,
  statesOf,
  VOTES,
  withoutVotes,
} from "../support/library-run.js";

let library: LibraryRuns;

beforeEach(async () => {
  library = await libraryRuns();
});

afterEach(() => library.close());

describe("a refresh from the Digital Library", () => {
  it("takes the newest bulk file of each series by the day in its name, then the newer voting records", async () => {
    const report = await library.run();
    expect(reasonsOf(report)).toEqual([]);
    expect(statesOf(report)).toEqual([
      ["names", "unchanged"],
      ["ga-votes", "changed"],
      ["sc-votes", "changed"],
      ["ga-outcomes", "changed"],
      ["GA-2023", "unchanged"],
      ["GA-2024", "unchanged"],
      ["GA-2025", "changed"],
      ["GA-2026", "unchanged"],
      ["SC-2025", "changed"],
      ["SC-2026", "unchanged"],
    ]);
    const { rollCalls, resolutions } = await readVoteFacts(library.directory);
    expect(rollCalls.map(({ rollCallId, sourceId }) => [rollCallId, sourceId])).toEqual([
      ["GA-80-214", "undl-record-4096564-20231101120000"],
      ["GA-ES-10-21", "undl-ga-votes-2025-11-25"],
      ["SC-2720", "undl-record-4100001-20231101120000"],
      ["SC-2787", "undl-sc-votes-2025-07-21"],
    ]);
    expect(resolutions.map(({ symbol }) => symbol)).toContain("A/RES/79/243");
    const { sources } = await readWrittenFacts(library.directory);
    expect(sources.find(({ sourceId }) => sourceId === "undl-record-4096564-20231101120000")?.url).toBe(
      "https://digitallibrary.un.org/record/4096564",
    );
  });

  it("cites files and records with the hash of the bytes in which they were fetched", async () => {
    await library.run();
    const { sources } = await readWrittenFacts(library.directory);
    const read = sources.filter(({ sourceId }) => /^undl-(?:record|ga|sc)-/.test(sourceId));
    expect(read.map(({ sourceId }) => sourceId)).toHaveLength(5);
    const snapshots = join(library.directory, "snapshots", "undl");
    for (const { sha256, retrievedAt } of read) {
      expect(retrievedAt).not.toBeNull();
      expect(await readdir(join(snapshots, sha256?.slice(0, 2) ?? ""))).toContain(sha256);
    }
  });

  it("finds nothing new the second time: releases on file are not asked for, pages answer 304", async () => {
    await library.run();
    const before = await factsOf(library.directory);
    const asked = library.urls().length;
    const report = await library.run();
    expect(new Set(report.outcomes.map(({ state }) => state))).toEqual(new Set(["unchanged"]));
    expect(await factsOf(library.directory)).toEqual(before);
    expect(
      library
        .urls()
        .slice(asked)
        .filter((url) => url.includes("/files/") && !url.includes(NAMES)),
    ).toEqual([]);
  });

  it("reads the same from its snapshots, asking nobody", async () => {
    await library.run();
    const [after, asked] = [await factsOf(library.directory), library.urls().length];
    await withoutVotes(library.directory);
    const report = await library.run({
      isOffline: true,
      only: ["ga-votes", "sc-votes", "ga-outcomes", "GA-2025", "SC-2025"],
    });
    expect(library.urls()).toHaveLength(asked);
    expect(reasonsOf(report)).toEqual([]);
    const contents = (states: readonly string[]) => states.map((line) => line.replace(/ [\d.]+$/, ""));
    expect(contents(await factsOf(library.directory))).toEqual(contents(after));
  });

  it("asks for a bulk file on file again where it is asked for by name, on condition that it changed", async () => {
    await library.run({ only: ["ga-votes"] });
    const asked = library.urls().length;
    expect(statesOf(await library.run({ only: ["ga-votes"] }))).toEqual([["ga-votes", "unchanged"]]);
    const [, file] = library.requests.slice(asked).filter(({ url }) => url.includes(VOTES));
    expect(file?.url).toContain("2025_11_25_ga_voting.csv");
    expect(file?.headers["if-none-match"]).toBeDefined();
  });

  it("writes nothing and keeps no snapshot in a dry run", async () => {
    const report = await library.expectNothingTaken({ isDryRun: true });
    expect(statesOf(report)).toContainEqual(["ga-votes", "changed"]);
    expect(await readdir(join(library.directory, "snapshots")).catch(() => [])).toEqual([]);
  });

  it("says in words what each document brought", async () => {
    const { outcomes } = await library.run({ only: ["ga-outcomes", "GA-2025"] });
    expect(outcomes.flatMap(({ news = [] }) => news)).toEqual([
      "undl: ga-outcomes: 1 resolution is new",
      "undl: GA-2025: 1 roll call and 1 resolution are new",
    ]);
  });
});
