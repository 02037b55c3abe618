import { describe, expect, it } from "vitest";
import type { ActionDraft } from "../../src/normalise/action-draft.js";
import { normaliseActions } from "../../src/normalise/actions.js";
import { createNameResolver } from "../../src/normalise/names.js";
import type { StatusRecord } from "../../src/source/untc/index.js";
import { recordOf } from "../source/untc/record.js";

const names = createNameResolver(
  [
    ["Alpha", "AAA"],
    ["Beta", "BBB"],
    ["B", "BBB"],
  ].map(([name = "", participantId = ""]) => ({
    name,
    participantId,
    validFrom: null,
    validTo: null,
    language: "en",
    seenIn: "test",
  })),
);

const HEADINGS = [
  "Signature, Succession to signature(d)",
  "Ratification, Acceptance(A), Accession(a), Succession(d)",
];

function draftsOf(
  rows: readonly (readonly string[])[],
  headings: readonly string[] = HEADINGS,
  rest: Partial<StatusRecord> = {},
): readonly ActionDraft[] {
  return normaliseActions(recordOf(headings, rows, rest), {
    names,
    document: "test",
    asAt: "2026-01-05",
    latestPossible: "2026-01-05",
  });
}

function acts(drafts: readonly ActionDraft[]): readonly string[] {
  return drafts.map(
    ({ participantId, kind, notBefore, notAfter, date }) =>
      `${participantId} ${kind} ${date ?? `${notBefore}..${notAfter}`}`,
  );
}

describe("a row of a status table", () => {
  it("gives each date the meaning of its own column and letter", () => {
    expect(
      acts(
        draftsOf([
          ["Alpha", "1 Feb 2001", "3 Apr 2005 A"],
          ["Beta", "2 Mar 2002 d", "4 May 2006 d"],
        ]),
      ),
    ).toEqual([
      "AAA signature 2001-02-01",
      "AAA acceptance 2005-04-03",
      "BBB successionToSignature 2002-03-02",
      "BBB succession 2006-05-04",
    ]);
  });

  it("keeps what was printed, and under which heading", () => {
    const [signature] = draftsOf([["Alpha", "", "3 Apr 2005 A"]]);
    expect(signature).toMatchObject({ mark: "A", heading: HEADINGS[1], printed: "3 Apr 2005 A" });
  });

  it("with a bracketed date is an act and a withdrawal of unknown day after it", () => {
    expect(acts(draftsOf([["Alpha", "1 Feb 2001", "[3 Apr 2005 A]"]]))).toEqual([
      "AAA signature 2001-02-01",
      "AAA acceptance 2005-04-03",
      "AAA withdrawal 2005-04-03..2026-01-05",
    ]);
  });

  it.each([
    ["in accordance with article XIV.", "withdrawalOfConsent"],
    ["4 November 2016, in accordance with article 21(1).", "withdrawal"],
    ["provisionally on 1 January 1989, in accordance with article 60.", "withdrawal"],
    [null, "withdrawal"],
  ])(
    "with a bracketed consent beside a signature has left a treaty in force, and else taken back its consent: %s",
    (entryIntoForce, kind) => {
      const drafts = draftsOf([["Alpha", "1 Feb 2001", "[3 Apr 2005]"]], HEADINGS, { entryIntoForce });
      expect(acts(drafts).at(-1)).toBe(`AAA ${kind} 2005-04-03..2026-01-05`);
    },
  );

  it.each([
    ["its signature too", ["Alpha", "[1 Feb 2001]", "[3 Apr 2005]"]],
    ["its name", ["[Alpha]", "1 Feb 2001", "3 Apr 2005"]],
    ["an accession, without a signature", ["Alpha", "", "[3 Apr 2005 a]"]],
  ])("that has %s in brackets has withdrawn altogether", (_what, row) => {
    const drafts = draftsOf([row], HEADINGS, { entryIntoForce: "in accordance with article XIV." });
    expect(acts(drafts).at(-1)).toBe("AAA withdrawal 2005-04-03..2026-01-05");
  });

  it("with a bracketed name has withdrawn once, after its latest act", () => {
    expect(acts(draftsOf([["[Alpha]", "1 Feb 2001", "3 Apr 2005"]]))).toEqual([
      "AAA signature 2001-02-01",
      "AAA ratification 2005-04-03",
      "AAA withdrawal 2005-04-03..2026-01-05",
    ]);
  });

  it("with a bracketed signature alone has withdrawn the signature", () => {
    expect(acts(draftsOf([["Alpha", "[1 Feb 2001]", ""]]))).toContain(
      "AAA withdrawalOfSignature 2001-02-01..2026-01-05",
    );
  });

  it("with a later act outside the brackets left before that", () => {
    const headings = ["Ratification", "Accession(a)"];
    expect(acts(draftsOf([["Alpha", "[3 Apr 2005]", "6 Jul 2010 a"]], headings))).toContain(
      "AAA withdrawal 2005-04-03..2010-07-06",
    );
  });

  it("says in its note that the day of a withdrawal stands in a footnote", () => {
    expect(draftsOf([["Alpha", "", "[3 Apr 2005 A]"]]).at(-1)?.note).toContain("footnote");
  });

  it("that prints one act in two columns is one act", () => {
    const headings = ["Definitive signature", "Definitive signature(s), Ratification"];
    expect(acts(draftsOf([["Alpha", "1 Feb 2001", "1 Feb 2001 s"]], headings))).toEqual([
      "AAA definitiveSignature 2001-02-01",
    ]);
  });
});

describe("a record that cannot be used", () => {
  it("lists every unknown name and every other problem at once", () => {
    const rows = [
      ["Zeta", "1 Feb 2001", ""],
      ["Beta", "1 Feb 2001", ""],
      ["B", "1 Feb 2001", ""],
      ["Eta", "", ""],
      ["[Alpha]", "", ""],
    ];
    expect(() => draftsOf(rows)).toThrow(
      /unknown participants: "Eta", "Zeta".*"Beta" and "B" are both BBB.*"Alpha" stands in brackets without a date/s,
    );
  });

  it("has a signature later than the day on which it was read", () => {
    expect(() => draftsOf([["Alpha", "6 Jan 2026", ""]])).toThrow("6 Jan 2026");
  });

  it("but not an application that lies ahead", () => {
    expect(acts(draftsOf([["Alpha", "6 Jan 2027"]], ["Application of regulation"]))).toEqual([
      "AAA application 2027-01-06",
    ]);
  });
});
