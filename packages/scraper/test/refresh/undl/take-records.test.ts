import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readVoteFacts } from "../../../src/store/facts.js";
import { renderMarc } from "../../source/undl/render-marc.js";
import { LIBRARY, type LibraryRuns, later, libraryRuns, statesOf } from "../../support/library-run.js";
import { answerAsLibrary } from "../../support/library-server.js";
import { sendDocument } from "../../support/loopback-server.js";

let library: LibraryRuns;

beforeEach(async () => {
  library = await libraryRuns();
});

afterEach(() => library.close());

describe("the voting records of a search", () => {
  it("takes one record that is asked for by its number", async () => {
    expect(statesOf(await library.run({ only: ["4096564"] }))).toEqual([["4096564", "changed"]]);
    expect((await readVoteFacts(library.directory)).rollCalls).toMatchObject([
      { rollCallId: "GA-80-214", yes: 2 },
    ]);
  });

  it("takes the records that are understood and refuses the others with all their reasons", async () => {
    const odd = { ...later, recordId: "1", symbol: "A/RES/80/215", adoption: "BY ACCLAMATION", organ: "03" };
    const short = { ...later, recordId: "2", symbol: "A/RES/80/216", ballots: later.ballots.slice(1) };
    library.answer(answerAsLibrary({ ...LIBRARY, records: { "GA-2025": [odd, later, short] } }));
    const { outcomes } = await library.run({ only: ["GA-2025"] });
    expect(outcomes).toMatchObject([
      { state: "changed", balance: { read: 3, imported: 1, merged: 0, refused: 2 } },
    ]);
    expect(outcomes[0]?.reasons).toEqual([
      'record 1: 793: not a plenary meeting: "03"; 591: not a wording known: "BY ACCLAMATION"',
      "record 2: yes: 2 printed, 1 listed; members: 5 printed, 4 listed",
    ]);
  });

  it("names a field that no record had before, and takes the records", async () => {
    library.answer((request, response) => {
      const page = renderMarc([later], { total: 1 }).replace('tag="981"', 'tag="962"');
      sendDocument(request, response, page, "text/xml");
    });
    const { outcomes } = await library.run({ only: ["GA-2025"] });
    expect(outcomes).toMatchObject([
      { state: "changed", drift: ["fields that were not seen before: 962 (record 4096564)"] },
    ]);
  });

  it("refuses the whole year where no record of it is understood", async () => {
    const odd = { ...later, adoption: "BY ACCLAMATION" };
    library.answer(answerAsLibrary({ ...LIBRARY, records: { "GA-2025": [odd] } }));
    const { outcomes } = await library.expectNothingTaken({ only: ["GA-2025"] });
    expect(outcomes).toMatchObject([{ state: "refused", balance: { read: 1, refused: 1 } }]);
  });
});
