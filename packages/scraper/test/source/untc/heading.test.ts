import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingProblems, readHeading, unknownLabels } from "../../../src/source/untc/heading.js";
import { labelKinds, meaningOf } from "../../../src/source/untc/label.js";
import { headingOf } from "./arbitrary-record.js";

const SHARED = process.env.DEPOSITARY_SHARED ?? join(import.meta.dirname, "../../../../../../shared");
const ARCHIVE = join(SHARED, "data/mtdsg-2015");
const isArchiveHere = existsSync(ARCHIVE);

/** The table of admissions (I-2) is of another kind. */
const NO_ACTION = [
  "Resolution",
  "Date of Adoption",
  "Registration Date",
  "Registration Number",
  "UNTS Volume",
  "UNTS Page",
];

describe("a heading", () => {
  it("has labels in any order, each with its own letter", () => {
    expect(readHeading("Acceptance(A), Ratification, Approval(AA), Accession(a)").labels).toEqual([
      { label: "Acceptance", mark: "A" },
      { label: "Ratification", mark: null },
      { label: "Approval", mark: "AA" },
      { label: "Accession", mark: "a" },
    ]);
  });

  it.each([
    ["Signature ad referendum (s)", [{ label: "Signature ad referendum", mark: "s" }]],
    [
      "Participation under articles 3 (2) and (3)(P)",
      [{ label: "Participation under articles 3 (2) and (3)", mark: "P" }],
    ],
    [
      "Notification of non-provisional application under article 7 (1) (b)",
      [{ label: "Notification of non-provisional application under article 7 (1) (b)", mark: null }],
    ],
    [
      "Provisional application by virtue of signature, adoption of the Agreement or accession thereto, Provisional application by virtue of a notification (n)",
      [
        {
          label:
            "Provisional application by virtue of signature, adoption of the Agreement or accession thereto",
          mark: null,
        },
        { label: "Provisional application by virtue of a notification", mark: "n" },
      ],
    ],
    [
      "Acceptance ipso facto by virtue of article 10 (1) of the Convention of 12 September 1923, as amended(A), Acceptance(A)",
      [
        {
          label:
            "Acceptance ipso facto by virtue of article 10 (1) of the Convention of 12 September 1923, as amended",
          mark: "A",
        },
        { label: "Acceptance", mark: "A" },
      ],
    ],
  ])("%j is taken apart at its own commas and brackets only", (printed, labels) => {
    expect(readHeading(printed).labels).toEqual(labels);
  });

  it("means the same in whatever order its labels stand", () => {
    const labels = [...labelKinds.keys()].map((label, i) => ({ label, mark: i % 3 === 0 ? null : "P" }));
    const property = fc.property(fc.shuffledSubarray(labels, { minLength: 1 }), (chosen) => {
      expect(readHeading(headingOf(chosen).printed).labels).toEqual(chosen);
    });
    fc.assert(property, { seed: 114, numRuns: 500 });
  });

  it.each([
    ["Ratification, Accession(a), Approval(a)", 'gives letter "a" more than one meaning'],
    ["Ratification, Application", "gives a date without a letter more than one meaning"],
    ["Ratification, Ratification", 'has "Ratification" twice'],
    ["Accession(a), Accession(a)", 'has "Accession(a)" twice'],
  ])("%j is a problem", (printed, problem) => {
    expect(headingProblems(readHeading(printed)).join()).toContain(problem);
  });

  it("has no label where a comma stands too many", () => {
    expect(unknownLabels(readHeading("Ratification,, Accession(a)"))).toEqual([""]);
  });

  it.each(["Formal Confirmation(c)", "Ratificaton", "Signature(s) and more", "__proto__", ""])(
    "%j is not known",
    (printed) => expect(unknownLabels(readHeading(printed))).toHaveLength(1),
  );
});

describe("a letter", () => {
  const meaning = (heading: string, mark: string | null) => meaningOf(readHeading(heading), mark);

  it("means what this heading says", () => {
    expect(meaning("Signature, Succession to signature(d)", "d")).toBe("successionToSignature");
    expect(meaning("Ratification, Succession(d)", "d")).toBe("succession");
    expect(
      meaning("Acceptance of the Protocol, Notification in respect of the Agreement as amended(d)", "d"),
    ).toBe("notification");
    expect(meaning("Signature, Signature ad referendum (s)", "s")).toBe("signatureAdReferendum");
    expect(meaning("Definitive signature(s), Ratification", "s")).toBe("definitiveSignature");
    expect(meaning("Consent to be bound(P), Succession(d)", "P")).toBe("consentToBeBound");
    expect(meaning("Ratification, Acceptance(A), Participation(P)", "P")).toBe("participation");
  });

  it("is case-sensitive", () => {
    expect(meaning("Acceptance(A), Accession(a)", "A")).toBe("acceptance");
    expect(meaning("Acceptance(A), Accession(a)", "a")).toBe("accession");
  });

  it("that the heading does not define means nothing, and neither does a missing one", () => {
    expect(meaning("Ratification, Accession(a)", "A")).toBeNull();
    expect(meaning("Acceptance(A)", null)).toBeNull();
  });

  it("may be left out under a signature ad referendum that stands alone, as in XIV-7-a", () => {
    expect(meaning("Signature ad referendum (s)", null)).toBe("signatureAdReferendum");
  });

  it("left out where several acts are possible and all of them bind is consent to be bound", () => {
    expect(meaning("Definitive signature of the Protocol, Acceptance of the Protocol", null)).toBe(
      "consentToBeBound",
    );
  });
});

describe.skipIf(!isArchiveHere)(
  "the headings of 2014/15 (skipped where shared/data/mtdsg-2015 is missing)",
  () => {
    const lines = (name: string) => readFileSync(join(ARCHIVE, name), "utf8").trim().split("\n");
    const tuples = isArchiveHere ? lines("column_headers_2015.tsv").slice(1) : [];
    const columns = tuples.map((line) => (line.split("\t")[1] ?? "").split(" | ").slice(1));
    const listed = new Set(
      isArchiveHere ? lines("column_labels_2015.tsv").map((line) => line.split("\t")[1]) : [],
    );

    it("are 114, and every column of them is listed", () => {
      expect(tuples).toHaveLength(114);
      expect(columns.flat().filter((heading) => !listed.has(heading))).toEqual([]);
    });

    it("are all understood, but for the table of admissions", () => {
      const unknown = columns.flat().flatMap((heading) => unknownLabels(readHeading(heading)));
      expect(unknown).toEqual(NO_ACTION);
    });

    it("give every letter one meaning", () => {
      const headings = columns.flat().filter((heading) => !NO_ACTION.includes(heading));
      expect(headings.flatMap((heading) => headingProblems(readHeading(heading)))).toEqual([]);
    });
  },
);
