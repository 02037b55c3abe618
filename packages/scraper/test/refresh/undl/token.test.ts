import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readVoteFacts } from "../../../src/store/facts.js";
import {
  LIBRARY,
  type LibraryRuns,
  later,
  libraryRuns,
  reasonsOf,
  statesOf,
  TOKEN,
} from "../../support/library-run.js";
import { answerAsLibrary } from "../../support/library-server.js";

let library: LibraryRuns;

beforeEach(async () => {
  library = await libraryRuns();
});

afterEach(() => library.close());

describe("a refresh with a token", () => {
  beforeEach(() => {
    const more = [
      later,
      ...Array.from({ length: 4 }, (_, at) => ({
        ...later,
        recordId: String(at + 1),
        symbol: `A/RES/80/${at + 1}`,
      })),
    ];
    library.answer(
      answerAsLibrary({ ...LIBRARY, records: { ...LIBRARY.records, "GA-2025": more }, token: TOKEN }),
    );
  });

  it("asks the API for files and, page after page, for records", async () => {
    const report = await library.run({ token: TOKEN, only: ["ga-votes", "GA-2025"] });
    expect(reasonsOf(report)).toEqual([]);
    expect(library.urls().filter((url) => url.startsWith("/api/v1/search"))).toHaveLength(3);
    expect((await readVoteFacts(library.directory)).rollCalls).toHaveLength(6);
  });

  it("has the token in no file below the data directory and in no address", async () => {
    await library.run({ token: TOKEN });
    expect(library.urls().join()).not.toContain(TOKEN);
    const entries = await readdir(library.directory, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile()))
      expect(await readFile(join(entry.parentPath, entry.name), "utf8")).not.toContain(TOKEN);
  });

  it("takes no file whose address repeats the token", async () => {
    library.answer((_request, response) => {
      response.end(
        JSON.stringify([{ name: "2026_02_06_ga_voting", url: `/f.csv?key=${TOKEN}`, format: ".csv" }]),
      );
    });
    const report = await library.expectNothingTaken({ token: TOKEN, only: ["ga-votes"] });
    expect(reasonsOf(report)[0]).toContain("has the token in it");
    expect(reasonsOf(report).join()).not.toContain(TOKEN);
  });

  it("is unavailable where the token is not accepted", async () => {
    const report = await library.expectNothingTaken({ token: "another", only: ["ga-votes", "GA-2025"] });
    expect(statesOf(report)).toEqual([
      ["ga-votes", "unavailable"],
      ["GA-2025", "unavailable"],
    ]);
  });
});
