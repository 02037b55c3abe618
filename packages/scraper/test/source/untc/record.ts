import { readHeading } from "../../../src/source/untc/heading.js";
import type { Heading, PrintedDate, StatusRecord } from "../../../src/source/untc/index.js";

/** A record in few words: headings as printed, and rows of a name and its cells as printed (`[Name]`, `1 Oct 1969 a`). */
export function recordOf(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  rest: Partial<StatusRecord> = {},
): StatusRecord {
  return {
    treaty: "XVIII-16",
    chapter: "XVIII",
    chapterName: "PENAL MATTERS",
    title: "Convention of a test",
    conclusion: "New York, 24 December 2024",
    entryIntoForce: null,
    registration: null,
    signatories: null,
    parties: null,
    statusAsAt: "05-01-2026",
    headings: headings.map((heading): Heading => readHeading(heading)),
    rows: rows.map(([name = "", ...cells], i) => ({
      position: i + 1,
      participant: { name: name.replace(/[[\]]/g, ""), isBracketed: name.startsWith("["), notes: [] },
      cells: cells.map(cellOf),
    })),
    ...rest,
  };
}

/** The cell as printed, whatever it says: a record for a document that must be refused too. */
function cellOf(printed: string): PrintedDate | null {
  if (printed === "") return null;
  const bare = printed.replace(/[[\]]/g, "");
  const [, date = bare, mark = null] = /^(.*\d{4}) ?([A-Za-z]+)?$/.exec(bare) ?? [];
  return { printed, date, mark, isBracketed: printed.startsWith("["), notes: [] };
}
