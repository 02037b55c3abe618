import { describe, expect, it } from "vitest";
import {
  ParseError,
  type RefusalReason,
  RefusedDocumentError,
  UnknownHeadingError,
} from "../../../src/errors.js";
import { parseStatusHtml, parseStatusXml } from "../../../src/source/untc/index.js";
import { recordOf } from "./record.js";
import { latin1, renderHtml, renderXml, xmlText } from "./render.js";

const HEADINGS = ["Signature", "Acceptance(A), Ratification, Accession(a)"];
const RECORD = recordOf(HEADINGS, [
  ["Albania", "22 Apr 2016", "21 Sep 2016"],
  ["Algeria", "", "1 Oct 2017 a"],
  ["Côte d'Ivoire", "22 Apr 2016", ""],
]);
const XML = xmlText(RECORD);
const PAGE = new TextDecoder().decode(renderHtml(RECORD));
const bytes = (text: string) => new TextEncoder().encode(text);
const declared = (encoding: string, body = XML) => `<?xml version="1.0" encoding="${encoding}"?>\n${body}`;
const xml = (body: string) => () => parseStatusXml(bytes(declared("utf-8", body)), "XVIII-16");
const page = (body: string) => () => parseStatusHtml(bytes(body), "XVIII-16");

function expectRefused(parse: () => unknown, reason: RefusalReason): void {
  let caught: unknown;
  try {
    parse();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(RefusedDocumentError);
  expect(caught).toMatchObject({ reason, document: "XVIII-16" });
  expect(String(caught)).toContain("XVIII-16: ");
}

function problemsOf(parse: () => unknown): readonly string[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof ParseError) return error.problems;
    throw error;
  }
  return [];
}

const STAND_INS: readonly (readonly [string, RefusalReason, string])[] = [
  ["zero bytes", "empty", ""],
  ["white space", "empty", " \r\n "],
  [
    "a challenge of a firewall",
    "bot wall",
    '<html><script src="https://x.awswaf.com/challenge.js"></script></html>',
  ],
  ["Cloudflare's", "bot wall", "<!DOCTYPE html><html><title>Just a moment...</title></html>"],
  [
    "a rejected request",
    "bot wall",
    "<html><head><title>Request Rejected</title></head><body>…</body></html>",
  ],
  [
    "maintenance",
    "maintenance",
    "<html><body>This site is undergoing urgent maintenance and is currently unavailable</body></html>",
  ],
  [
    "a runtime error",
    "maintenance",
    "<html><title>Runtime Error</title><body>Server Error in '/' Application.</body></html>",
  ],
  ["a soft 404", "page not found", '<html><form action="PageNotFound.aspx"></form></html>'],
  ["a login", "login page", '<html><title>Log in</title><input type="password" /></html>'],
];

describe("a page that stands in for the document", () => {
  it.each(STAND_INS)("is refused as XML: %s", (_name, reason, body) =>
    expectRefused(() => parseStatusXml(bytes(body), "XVIII-16"), reason),
  );

  it.each(STAND_INS)("is refused as a page: %s", (_name, reason, body) => expectRefused(page(body), reason));

  it("is refused where it is any other page", () => {
    expectRefused(() => parseStatusXml(renderHtml(RECORD), "XVIII-16"), "html instead of xml");
    expectRefused(page("<html><body>Welcome</body></html>"), "no treaty page");
    expectRefused(() => parseStatusXml(bytes('{"error":1}'), "XVIII-16"), "not xml");
    expectRefused(() => parseStatusXml(Uint8Array.of(0x1f, 0x8b, 8, 0, 0xff), "XVIII-16"), "encoding");
  });

  it("is refused where it is XML of another kind", () => {
    expectRefused(xml("<Error><Code>NoSuchKey</Code></Error>"), "malformed");
    expectRefused(xml("<MTDSG/>"), "malformed");
  });
});

describe("a document of another treaty", () => {
  it("is known by its chapter", () => {
    expectRefused(xml(XML.replace("CHAPTER XVIII", "CHAPTER XVII")), "another treaty");
    expectRefused(page(PAGE.replace("CHAPTER XVIII", "CHAPTER XIX")), "another treaty");
  });

  it("is known by its number", () => {
    expectRefused(xml(XML.replace("<No>16</No>", "<No>12</No>")), "another treaty");
    expectRefused(xml(XML.replace("<No>16</No>", "<No>16</No><SubLetter>a</SubLetter>")), "another treaty");
    expectRefused(page(PAGE.replace("16. Convention", "15. Convention")), "another treaty");
    expectRefused(page(PAGE.replace("16. Convention", "16. a Convention")), "another treaty");
    expectRefused(page(PAGE.replace("16. Convention", "Convention")), "another treaty");
  });

  it("is not known where the number stands elsewhere", () => {
    expect(xml(XML.replace("<No>16</No>", ""))()).toMatchObject({ treaty: "XVIII-16" });
    expect(xml(XML.replace("<No>16</No>", "<Ref>XVIII-16</Ref>"))()).toMatchObject({ treaty: "XVIII-16" });
  });

  it("is not known by the letter of its section, which may stand beside the same letter of a protocol", () => {
    const record = recordOf(HEADINGS, [["Albania", "22 Apr 2016", ""]], {
      treaty: "XI-B-1-b",
      chapter: "XI-B",
    });
    const parse = (body: string) => parseStatusXml(bytes(declared("utf-8", body)), "XI-B-1-b");
    const text = xmlText(record);
    expect(parse(text).treaty).toBe("XI-B-1-b");
    expect(parse(text.replace("<No>1</No>", "<Sect>B</Sect><No>1</No>")).treaty).toBe("XI-B-1-b");
    const parent = text.replace("<Sub>b</Sub>", "");
    expect(() => parse(parent)).toThrow(/number 1/);
    expect(() => parse(parent.replace("<No>1</No>", "<Sect>B</Sect><No>1</No>"))).toThrow(/number B 1/);
  });

  it("in French is refused as such", () => {
    expectRefused(xml(XML.replace("CHAPTER", "CHAPITRE")), "another language");
    expectRefused(page(PAGE.replace("CHAPTER", "CHAPITRE")), "another language");
  });
});

describe("a document without its table", () => {
  it("is refused", () => {
    expectRefused(xml(XML.replace(/<Participants>.*<\/Participants>/s, "")), "no table of participants");
    expectRefused(xml(XML.replaceAll("Participants>", "SpecialTables>")), "no table of participants");
    expectRefused(page(PAGE.replace("tblgrid", "tblother")), "no table of participants");
    expectRefused(page(PAGE.replace("tcrptEIF", "other")), "no treaty page");
    expectRefused(page(PAGE.replace("STATUS AS AT", "")), "no treaty page");
  });

  it("or with an empty one, or with two, is refused", () => {
    expectRefused(xml(XML.replace(/<Rows>.*<\/Rows>/s, "<Rows/>")), "no table of participants");
    const table = /<Table>.*<\/Table>/s.exec(XML)?.[0] ?? "";
    expectRefused(xml(XML.replace(table, table + table)), "no table of participants");
    expectRefused(page(PAGE.replace("tblTerritories", "tblgrid")), "no table of participants");
    expectRefused(xml(XML.replace(/<Thead>.*<\/Thead>/s, "")), "no table of participants");
  });
});

describe("the encoding of a document", () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

  it.each([
    ["ISO-8859-1 with references", renderXml(RECORD)],
    ["UTF-8", bytes(declared("UTF-8"))],
    ["UTF-8 that is not declared", bytes(`<?xml version="1.0"?>${XML}`)],
    ["UTF-8 with a byte order mark", bytes(`\ufeff${declared("UTF-8")}`)],
    ["windows-1252", latin1(declared("windows-1252"))],
    ["UTF-16, little end first", utf16(declared("UTF-16"))],
    ["UTF-16, big end first", new Uint8Array(Buffer.from(utf16(declared("UTF-16"))).swap16())],
  ])("%s is read", (_name, document) => {
    expect(parseStatusXml(document, "XVIII-16").rows[2]?.participant.name).toBe("Côte d'Ivoire");
  });

  it("that is declared ISO-8859-1 may hold the quotes of windows-1252", () => {
    const document = latin1(
      declared("ISO-8859-1", XML.replace("Convention of a test", "People@s Convention é")),
    );
    document[document.indexOf("@".charCodeAt(0))] = 0x92;
    expect(parseStatusXml(document, "XVIII-16").title).toBe("People’s Convention é");
    expect(xml(XML.replace("Convention of a test", "People&#146;s Convention"))().title).toBe(
      "People’s Convention",
    );
  });

  it.each([
    ["UTF-8 called ISO-8859-1", bytes(declared("ISO-8859-1"))],
    ["ISO-8859-1 called UTF-8", latin1(declared("UTF-8"))],
    ["an encoding that nobody knows", bytes(declared("x-mac-roman"))],
    ["half a character", bytes(declared("UTF-8")).slice(0, -1).fill(0xff, -1)],
  ])("is refused where it is %s", (_name, document) =>
    expectRefused(() => parseStatusXml(document, "XVIII-16"), "encoding"),
  );
});

describe("content that is not understood", () => {
  const withRows = (headings: readonly string[], rows: readonly (readonly string[])[]) => () =>
    parseStatusXml(renderXml(recordOf(headings, rows)), "XVIII-16");

  it("says nothing of the cells under headings of which it knows no label, as those of I-2", () => {
    const parse = () =>
      parseStatusXml(
        renderXml(recordOf(["Resolution", "UNTS Volume"], [["Albania", "995 (X)", "223"]])),
        "XVIII-16",
      );
    expect(problemsOf(parse)).toEqual(['unknown column headings: "Resolution", "UNTS Volume"']);
  });

  it("refuses a column without a heading that holds anything, or stands between others", () => {
    const read = (headings: readonly string[], row: readonly string[]) => () =>
      parseStatusXml(renderXml(recordOf(headings, [["Albania", ...row]])), "XVIII-16");
    expect(problemsOf(read(["Signature", ""], ["", "1 Jan 2001"]))).toEqual(['unknown column headings: ""']);
    expect(problemsOf(read(["", "Ratification"], ["", "1 Jan 2001"]))).toEqual([
      'unknown column headings: ""',
    ]);
  });

  it("shortens what is long", () => {
    const name = "Fiji ".repeat(100_000).trim();
    const record = recordOf(["Ratification"], [[name, "x".repeat(100_000)]]);
    const [problem = ""] = problemsOf(() => parseStatusXml(renderXml(record), "XVIII-16"));
    expect(problem).toContain('row 1 "Fiji Fiji');
    expect(problem.length).toBeLessThan(1000);
  });

  it("lists every unknown label, sorted, with all other problems", () => {
    const parse = withRows(
      ["Signature, Wink(w)", "Ratification, Blessing(b)"],
      [
        ["Albania", "22 Apr 2016", "31 Feb 2016"],
        ["Albania", "", ""],
      ],
    );
    expect(parse).toThrow(UnknownHeadingError);
    expect(problemsOf(parse)).toEqual([
      'unknown column headings: "Blessing", "Wink"',
      'row 1 "Albania", column "Ratification, Blessing(b)": not a day of the calendar: "31 Feb 2016"',
      'rows 1 and 2 both name "Albania"',
    ]);
  });

  it("lists every letter, date and name of the document", () => {
    const parse = withRows(HEADINGS, [
      ["Albania", "22 Apr 2016 x", "21 Sep 2016 AA"],
      ["Algeria", "yesterday", "1 Oct 2017"],
      ["", "22 Apr 2016", ""],
    ]);
    expect(problemsOf(parse)).toEqual([
      'row 1 "Albania", column "Signature": the heading does not define letter "x": "22 Apr 2016 x"',
      'row 1 "Albania", column "Acceptance(A), Ratification, Accession(a)": the heading does not define letter "AA": "21 Sep 2016 AA"',
      'row 2 "Algeria", column "Signature": not a date: "yesterday"',
      'row 3: no name of a participant: ""',
    ]);
  });

  it("is a missing letter where the heading gives a date without one no meaning", () => {
    expect(problemsOf(withRows(["Acceptance(A)"], [["Albania", "22 Apr 2016"]]))).toEqual([
      'row 1 "Albania", column "Acceptance(A)": the heading does not define a date without a letter: "22 Apr 2016"',
    ]);
  });

  it("is a row with another number of cells", () => {
    const parse = xml(XML.replace("<Entry>Algeria</Entry><Entry/>", "<Entry>Algeria</Entry>"));
    expect(problemsOf(parse)).toEqual(['row 2 "Algeria": 2 cells where the heading has 3']);
  });

  it("is a table whose first column is not the participants", () => {
    expect(problemsOf(xml(XML.replace("<Entry>Participant&lt;", "<Entry>Territory&lt;")))[0]).toBe(
      'unknown column headings: "Territory"',
    );
  });

  it("is a control character in a name, a total that is no number, a day that does not exist", () => {
    expect(problemsOf(xml(XML.replace("Albania", "Alb&#1;ania")))).toEqual([
      'row 1: control character in "Alb\\u0001ania"',
    ]);
    expect(problemsOf(xml(XML.replace("<Status>", "<Status><Parties>many</Parties>")))).toEqual([
      'parties: not a number: "many"',
    ]);
    expect(problemsOf(xml(XML.replace("<Status>", "<EIF>31 June 2000, …</EIF><Status>")))).toEqual([
      'entry into force: not a day of the calendar: "31 June 2000, …"',
    ]);
    expect(problemsOf(page(PAGE.replace("05-01-2026", "31-02-2026")))).toEqual([
      'status as at: not a day of the calendar: "31-02-2026"',
    ]);
  });
});
