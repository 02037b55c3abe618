import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RefusedDocumentError } from "../../../src/errors.js";
import { readFileName } from "../../../src/source/undl/file-name.js";
import {
  apiSearchPath,
  checkCsvStart,
  latestFile,
  parseFileList,
  parseRecordPage,
  searchPath,
} from "../../../src/source/undl/index.js";
import { cases, seeded } from "../../support/seed.js";

const encode = (text: string) => new TextEncoder().encode(text);
const pageOf = (...links: readonly string[]) =>
  encode(
    `<!DOCTYPE html><html><body>${links.map((link) => `<a href="${link}">x</a>`).join("")}</body></html>`,
  );
const namesOf = (bytes: Uint8Array) => parseRecordPage("page", bytes, "4060887").map(({ name }) => name);

describe("the page of a record", () => {
  it("lists its own files, each once, however it writes their addresses", () => {
    const page = pageOf(
      "/record/4060887/files/2026_02_06_ga_voting.csv?ln=en",
      "https://digitallibrary.un.org/record/4060887/files/2026_02_06_ga_voting.csv",
      "/record/4060887/files/2026_02_06_ga_voting_md.md",
      "/record/4055387/files/2026_02_06_sc_voting.csv",
      "https://example.org/record/4060887/files/evil_ga_voting.csv",
      "/record/4060887/files/../../4055387/files/up_ga_voting.csv",
      "/record/4060887/files/%2e%2e%2fga_voting.csv",
      "javascript:alert(1)",
    );
    expect(namesOf(page)).toEqual(["2026_02_06_ga_voting.csv", "2026_02_06_ga_voting_md.md"]);
  });

  it("that is cut off is refused: the newest file may be in what is missing", () => {
    const page = pageOf("/record/4060887/files/2026_02_06_ga_voting.csv", "/record/4060887/files/a.md");
    for (let cut = 1; cut < page.length - 1; cut++)
      expect(() => namesOf(page.slice(0, cut)), `cut at ${cut}`).toThrow(RefusedDocumentError);
  });

  it("that links to no file of the record is not that page", () => {
    expect(() => namesOf(pageOf("/record/1/files/a.csv"))).toThrow("no file");
    expect(() => namesOf(encode("<html><title>Just a moment...</title></html>"))).toThrow("bot wall");
    expect(() => namesOf(encode(""))).toThrow("empty");
    expect(() => namesOf(encode("<div>".repeat(100_000)))).toThrow(RefusedDocumentError);
  });
});

describe("the list of files in the token API", () => {
  const listed = (...files: readonly object[]) => parseFileList("list", encode(JSON.stringify(files)));

  it("has names without and with their endings", () => {
    expect(
      listed(
        {
          name: "2026_01_01_ga_voting",
          url: "/record/4060887/files/2026_01_01_ga_voting.csv",
          format: ".csv",
        },
        { name: "a.md", url: "https://digitallibrary.un.org/record/1/files/a.md?v=1", format: ".md" },
      ),
    ).toEqual([
      { name: "2026_01_01_ga_voting.csv", path: "/record/4060887/files/2026_01_01_ga_voting.csv" },
      { name: "a.md", path: "/record/1/files/a.md?v=1" },
    ]);
  });

  it.each([
    ["a file elsewhere", { name: "a", url: "https://example.org/a.csv", format: ".csv" }],
    ["a file of this machine", { name: "a", url: "file:///etc/passwd", format: "" }],
    ["a name that is a path", { name: "../a", url: "/a.csv", format: ".csv" }],
    ["another shape", { title: "a" }],
  ])("with %s is refused", (_what, file) => {
    expect(() => listed(file)).toThrow(RefusedDocumentError);
  });

  it("that is damaged anywhere gives files or a typed error", () => {
    const whole = JSON.stringify([{ name: "a", url: "/a.csv", format: ".csv" }]);
    const property = fc.property(
      fc.nat(whole.length),
      fc.string({ maxLength: 5 }),
      fc.nat(9),
      (at, text, drop) => {
        for (const parse of [
          parseFileList,
          (name: string, bytes: Uint8Array) => parseRecordPage(name, bytes, "1"),
        ])
          try {
            parse("list", encode(whole.slice(0, at) + text + whole.slice(at + drop)));
          } catch (error) {
            if (!(error instanceof RefusedDocumentError)) throw error;
          }
      },
    );
    fc.assert(property, { ...seeded, numRuns: cases(1000) });
  });
});

describe("the newest bulk file", () => {
  it("is found by the day in its name, which strings do not sort by", () => {
    const names = [
      "2024_09_12_ga_resolutions_voting.csv",
      "2025_03_31_ga_voting.csv",
      "2025_03_31_ga_voting_corr1.csv",
      "2025_7_23_ga_voting.csv",
      "2025_9_19_ga_voting.csv",
      "2025_11_25_ga_voting.csv",
      "2025_11_25_ga_voting_md.md",
      "2026_13_45_ga_voting.csv",
      "2026_02_06_ga_outcomes.csv",
    ];
    for (let count = names.length; count > 0; count--) {
      names.unshift(names.pop() ?? "");
      expect(latestFile(names, "ga-votes")?.path).toBe("2025_11_25_ga_voting.csv");
    }
    const spellings = [
      "member_states_auths_2025-12-02_rev-1.csv",
      "member_states_auths_2026-04-30.csv",
      "2026_08_17_unms_names.csv",
    ];
    expect(latestFile(spellings, "names")?.releasedOn).toBe("2026-08-17");
    expect(readFileName("member_states_auths_2025-12-02_rev-1.csv")).toMatchObject({
      releasedOn: "2025-12-02",
      correction: 1,
    });
    expect(latestFile(spellings.slice(0, 2), "names")?.releasedOn).toBe("2026-04-30");
  });
});

describe("the beginning of a bulk file", () => {
  it("is a heading, and nothing else", () => {
    checkCsvStart("file", encode("\ufeffundl_id,ms_code"));
    expect(() => checkCsvStart("file", encode(" \n"))).toThrow("empty");
    expect(() => checkCsvStart("file", encode("<html>Request Rejected</html>"))).toThrow("bot wall");
    expect(() => checkCsvStart("file", encode("<html>Data</html>"))).toThrow("not csv");
    expect(() => checkCsvStart("file", encode('{"error":1}'))).toThrow("not csv");
  });
});

describe("a search", () => {
  it("is asked for as the site's own pages are", () => {
    expect(searchPath({ body: "GA", year: "2026" }, 51)).toBe(
      "/search?ln=en&cc=Voting+Data&of=xm&rg=50&jrec=51&fct__2=General+Assembly&fct__3=2026&fct__9=Vote&sf=year&so=d",
    );
  });

  it("goes on in the API with what the page before it gave", () => {
    const query = new URL(apiSearchPath({ body: "SC", year: "2026" }, "DnF1=="), "https://example.org")
      .searchParams;
    expect(query.get("p")).toBe('089__b:B23 AND 981__a:"Security Council" AND 269__a:2026-01-01->2026-12-31');
    expect([query.get("format"), query.get("search_id")]).toEqual(["xml", "DnF1=="]);
  });
});
