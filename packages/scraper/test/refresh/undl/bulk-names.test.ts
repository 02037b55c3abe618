import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAllTaken } from "../../../src/refresh/outcome.js";
import { LIBRARY, type LibraryRuns, libraryRuns, NAMES, reasonsOf } from "../../support/library-run.js";
import { answerAsLibrary } from "../../support/library-server.js";

let library: LibraryRuns;

beforeEach(async () => {
  library = await libraryRuns();
});

afterEach(() => library.close());

describe("the bulk file of names", () => {
  it("leaves a spelling that is not on file to a person, and says how it is added", async () => {
    const files = {
      ...LIBRARY.files,
      [NAMES]: {
        "2026_08_17_unms_names.csv":
          "undl_id,member_state,name_status,m49,iso,coverage_periods\n1,FRANCE,ms,,FRA,\n2,GAUL,ms,,FRA,\n",
      },
    };
    library.answer(answerAsLibrary({ ...LIBRARY, files }));
    const report = await library.expectNothingTaken({ only: ["names"] });
    expect(report.outcomes[0]?.state).toBe("refused");
    expect(reasonsOf(report).join()).toContain("GAUL (FRA): a spelling that is not on file");
  });

  it("tells of the first hundred rows that were refused, and counts the others", async () => {
    const rows = Array.from({ length: 103 }, (_, at) => `${at},GAUL ${at},ms,,FRA,\n`).join("");
    const files = {
      ...LIBRARY.files,
      [NAMES]: {
        "2026_08_17_unms_names.csv": `undl_id,member_state,name_status,m49,iso,coverage_periods\n${rows}`,
      },
    };
    library.answer(answerAsLibrary({ ...LIBRARY, files }));
    const report = await library.expectNothingTaken({ only: ["names"] });
    expect(report.outcomes).toMatchObject([{ state: "refused", balance: { read: 103, refused: 103 } }]);
    expect(reasonsOf(report)).toHaveLength(101);
    expect(reasonsOf(report).at(-1)).toBe("and 3 more; an import of the file writes all to rejects.csv");
  });

  it("takes a list of names as read whose only other row is a known exception", async () => {
    const files = {
      ...LIBRARY.files,
      [NAMES]: {
        "2026_08_17_unms_names.csv":
          "undl_id,member_state,name_status,m49,iso,coverage_periods\n1,FRANCE,ms,,FRA,\n2,Unknown,,,,\n",
      },
    };
    library.answer(answerAsLibrary({ ...LIBRARY, files }));
    const { outcomes, sources } = await library.run({ only: ["names"] });
    expect(outcomes).toMatchObject([{ state: "unchanged", reasons: [], explained: 1 }]);
    expect(isAllTaken(sources)).toBe(true);
  });
});
