import { actionTable, changeTable, disagreementTable } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ReconcileError } from "../../src/reconcile/reconcile-error.js";
import { action, changeLines, draft, source, standing, TREATY, take } from "./small-ledger.js";

const other = action("ZZZ", "signature", "2025-10-25");
const otherDraft = draft("ZZZ", "signature", "2025-10-25");

describe("an act that is on file", () => {
  it("is seen again, and nothing else", () => {
    const result = take([otherDraft], [other]);
    expect(result.actions).toEqual([{ ...other, lastSeen: "2026-09-02" }]);
    expect(result.changes).toEqual([]);
    expect(result.balance).toEqual({ read: 1, imported: 0, merged: 1, refused: 0 });
  });

  it("rests on the better source from now on, the older beside it, first seen when it was", () => {
    const held = action("MUS", "signature", "2025-11-19", "official-1", { note: "read in one place" });
    const [merged] = take([draft("MUS", "signature", "2025-11-19")], [held]).actions;
    expect(merged).toMatchObject({
      sourceId: "depositary-2",
      grade: "depositary",
      corroboratedBy: ["official-1"],
      firstSeen: "2026-01-01",
      lastSeen: "2026-09-02",
      note: "On the earlier evidence: read in one place",
    });
  });

  it("rests on bytes that were fetched rather than on a reading that nobody can check", () => {
    const held = action("MUS", "signature", "2025-11-19", "unfetched");
    const [merged] = take([draft("MUS", "signature", "2025-11-19")], [held]).actions;
    expect(merged).toMatchObject({ sourceId: "depositary-2", corroboratedBy: ["unfetched"] });
  });

  it("keeps its first depositary source: a later copy is no further source", () => {
    const [merged] = take([otherDraft], [other]).actions;
    expect(merged).toMatchObject({ sourceId: "depositary-1", corroboratedBy: [] });
  });

  it("gains the weaker source beside its own", () => {
    const weaker = { source: source("press-2", "secondary"), asAt: "2025-12-01" };
    const [merged] = take([otherDraft], [other], weaker).actions;
    expect(merged).toMatchObject({
      sourceId: "depositary-1",
      corroboratedBy: ["press-2"],
      firstSeen: "2025-12-01",
      lastSeen: "2026-01-01",
    });
  });
});

describe("an act of which only an interval was known", () => {
  const held = action("CAN", "signature", "2026-07-01..2026-07-31", "press-1");

  it("is superseded by the printed day within it", () => {
    const result = take([draft("CAN", "signature", "2026-07-14")], [held]);
    expect(standing(result)).toEqual(["CAN signature 2026-07-14"]);
    expect(result.actions[0]?.supersededBy).toBe("XVIII-16/CAN/signature/2026-07-14");
    expect(changeLines(result)).toEqual(["CAN dated signature 2026-07-01..2026-07-31 > 2026-07-14"]);
    expect(result.disagreements).toEqual([]);
  });

  it("is corrected by a printed day outside it, and the two sources disagree", () => {
    const result = take([draft("CAN", "signature", "2026-08-01")], [held]);
    expect(changeLines(result)).toEqual(["CAN corrected signature 2026-07-01..2026-07-31 > 2026-08-01"]);
    expect(result.disagreements).toMatchObject([
      {
        valueA: "signature 2026-08-01",
        valueB: "signature 2026-07-01..2026-07-31",
        shown: "signature 2026-08-01",
      },
    ]);
  });

  it("is corrected where the press said ratification and the depositary prints acceptance", () => {
    const ratified = action("QAT", "ratification", "2026-02-01..2026-02-28", "press-1");
    const result = take([draft("QAT", "acceptance", "2026-02-12")], [ratified]);
    expect(standing(result)).toEqual(["QAT acceptance 2026-02-12"]);
    expect(changeLines(result)).toEqual([
      "QAT corrected acceptance ratification 2026-02-01..2026-02-28 > acceptance 2026-02-12",
    ]);
  });
});

describe("another day", () => {
  it("for the same act supersedes it", () => {
    const result = take([draft("ZZZ", "signature", "2025-10-26")], [other]);
    expect(standing(result)).toEqual(["ZZZ signature 2025-10-26"]);
    expect(changeLines(result)).toEqual(["ZZZ corrected signature 2025-10-25 > 2025-10-26"]);
  });

  it("after a withdrawal is a new act: the United States and the Paris Agreement", () => {
    const history = [
      action("USA", "signature", "2016-04-22"),
      action("USA", "acceptance", "2016-09-03"),
      action("USA", "withdrawal", "2019-11-04", "depositary-1", { heading: null, effectiveOn: "2020-11-04" }),
    ];
    const drafts = [draft("USA", "signature", "2016-04-22"), draft("USA", "acceptance", "2021-01-20")];
    const result = take(drafts, history);
    expect(standing(result)).toEqual([
      "USA acceptance 2016-09-03",
      "USA acceptance 2021-01-20",
      "USA signature 2016-04-22",
      "USA withdrawal 2019-11-04",
    ]);
    expect(changeLines(result)).toEqual(["USA rejoined acceptance null > 2021-01-20"]);
  });

  it("after the last day on which the old one was seen is a new act too, and says what is not known", () => {
    const held = action("CAN", "ratification", "1995-12-01", "press-1", { lastSeen: "2015-01-27" });
    const first = take([draft("CAN", "accession", "2016-12-21")], [held]);
    expect(standing(first)).toEqual(["CAN accession 2016-12-21", "CAN ratification 1995-12-01"]);
    expect(changeLines(first)).toEqual(["CAN rejoined accession null > 2016-12-21"]);
    expect(first.actions.at(-1)?.note).toContain("the withdrawal that must lie between is not on file");
    const second = take([draft("CAN", "accession", "2016-12-21")], first.actions, { asAt: "2026-09-03" });
    expect(standing(second)).toEqual(standing(first));
    expect(second.changes).toEqual([]);
  });

  it("that comes back gets a name of its own: identifiers are never used twice", () => {
    const once = take([draft("ZZZ", "signature", "2025-10-26")], [other]);
    const twice = take([otherDraft], once.actions, {
      asAt: "2026-09-03",
      source: source("depositary-3", "depositary"),
    });
    expect(standing(twice)).toEqual(["ZZZ signature 2025-10-25"]);
    expect(twice.actions.map(({ actionId }) => actionId)).toContain("XVIII-16/ZZZ/signature/2025-10-25~2");
    expect(twice.actions).toHaveLength(3);
  });

  it("from weaker evidence is not taken, and is recorded as a disagreement", () => {
    const weaker = { source: source("press-2", "secondary") };
    const result = take([draft("ZZZ", "signature", "2025-10-26")], [other], weaker);
    expect(standing(result)).toEqual(["ZZZ signature 2025-10-25"]);
    expect(result.balance).toEqual({ read: 1, imported: 0, merged: 0, refused: 1 });
    expect(result.disagreements).toMatchObject([{ shown: "signature 2025-10-25", sourceA: "press-2" }]);
  });
});

describe("an act that is new", () => {
  it.each([
    ["signature", "signed"],
    ["ratification", "consented"],
    ["provisionalApplication", "acted"],
  ] as const)("%s: the participant %s", (kind, change) => {
    const result = take([otherDraft, draft("AAA", kind, "2026-08-01")], [other]);
    expect(changeLines(result)).toEqual([`AAA ${change} ${kind} null > 2026-08-01`]);
    expect(result.actions.at(-1)).toMatchObject({ firstSeen: "2026-09-02", sourceId: "depositary-2" });
  });

  it("in a treaty of which nothing was on file makes the treaty appear, once", () => {
    const result = take([otherDraft, draft("AAA", "signature", "2026-08-01")], []);
    expect(changeLines(result)).toEqual(["- treatyAppeared participants null > 2"]);
  });

  it("ratification beside a signature supersedes nothing", () => {
    const result = take([otherDraft, draft("ZZZ", "ratification", "2026-08-01")], [other]);
    expect(standing(result)).toEqual(["ZZZ ratification 2026-08-01", "ZZZ signature 2025-10-25"]);
  });
});

const PRINTED = { ...TREATY, signatoriesPrinted: 1 };
const WITH_TOTALS = { treaty: PRINTED, held: PRINTED };

describe("what a document no longer shows", () => {
  it("of the depositary's own stops the document and is listed, all of it", () => {
    const held = [
      other,
      action("AAA", "ratification", "2026-01-01"),
      action("AAA", "signature", "2025-10-25"),
    ];
    const run = () => take([otherDraft], held);
    expect(run).toThrow(ReconcileError);
    expect(run).toThrow(
      /AAA: ratification 2026-01-01 is no longer shown.*AAA: signature 2025-10-25 is no longer shown/s,
    );
  });

  it("is explained by a withdrawal on file: Russia and the Test-Ban Treaty keep the signature", () => {
    const held = [
      action("RUS", "signature", "1996-09-24"),
      action("RUS", "ratification", "2000-06-30"),
      action("RUS", "withdrawalOfConsent", "2023-11-03", "depositary-1", { heading: null }),
    ];
    const result = take([draft("RUS", "signature", "1996-09-24")], held);
    expect(standing(result)).toHaveLength(3);
    expect(result.changes).toEqual([]);
  });

  it("of the press is retracted where the document is later than the evidence", () => {
    const held = action("IND", "ratification", "2026-02-01..2026-02-28", "press-1");
    const result = take([otherDraft], [other, held], WITH_TOTALS);
    expect(result.actions.find(({ participantId }) => participantId === "IND")?.retractedBy).toBe(
      "depositary-2",
    );
    expect(changeLines(result)).toEqual(["IND corrected ratification 2026-02-01..2026-02-28 > null"]);
    expect(result.disagreements).toMatchObject([{ valueA: "not in the table", sourceB: "press-1" }]);
  });

  it("of the press stops a table without totals, of which half may be missing, unless it is one in twenty", () => {
    const ids = Array.from({ length: 20 }, (_, i) => `P${String(i).padStart(2, "0")}`);
    const held = ids.map((id) => action(id, "ratification", "2025-11-01", "press-1"));
    const drafts = ids.map((id) => draft(id, "ratification", "2025-11-01"));
    expect(() => take(drafts.slice(2), held)).toThrow(
      "2 of 20 participants on file are not in the table, which prints no totals: P00, P01",
    );
    expect(changeLines(take(drafts.slice(1), held))).toEqual([
      "P00 corrected ratification 2025-11-01 > null",
    ]);
    expect(take(drafts.slice(2), held, WITH_TOTALS).changes).toHaveLength(2);
  });

  it("of the press stands where the document is older than the evidence", () => {
    const held = action("IND", "ratification", "2026-02-01..2026-02-28", "press-1");
    const result = take([otherDraft], [other, held], { asAt: "2026-02-15" });
    expect(standing(result)).toContain("IND ratification 2026-02-01..2026-02-28");
  });

  it("of a kind for which the table has no column stands", () => {
    const held = action("IND", "extension", "2026-02-01", "official-1");
    expect(standing(take([otherDraft], [other, held]))).toContain("IND extension 2026-02-01");
  });
});

describe("square brackets", () => {
  const held = [action("QAT", "ratification", "2026-02-12")];
  const drafts = [
    draft("QAT", "ratification", "2026-02-12"),
    draft("QAT", "withdrawal", "2026-02-12..2026-09-02"),
  ];

  it("are a withdrawal, once", () => {
    const first = take(drafts, held);
    expect(changeLines(first)).toEqual(["QAT withdrew withdrawal null > 2026-02-12..2026-09-02"]);
    const later = [drafts[0], draft("QAT", "withdrawal", "2026-02-12..2026-10-02")].filter(
      (one) => one !== undefined,
    );
    const second = take(later, first.actions, { asAt: "2026-10-02" });
    expect(second.changes).toEqual([]);
    expect(standing(second)).toContain("QAT withdrawal 2026-02-12..2026-09-02");
  });

  it("add nothing to a withdrawal whose day is on file", () => {
    const known = [...held, action("QAT", "denunciation", "2026-05-01", "official-1", { heading: null })];
    expect(take(drafts, known).changes).toEqual([]);
  });
});

describe("the treaty", () => {
  it("has a change for each field that differs", () => {
    const treaty = { ...TREATY, inForceOn: "2026-08-01", partiesPrinted: 40, asAt: "2026-09-02" };
    expect(changeLines(take([otherDraft], [other], { treaty }))).toEqual([
      "- treatyChanged inForceOn null > 2026-08-01",
      "- treatyChanged partiesPrinted null > 40",
    ]);
  });

  it("is not read from a copy older than the depositary's document on file", () => {
    expect(() => take([otherDraft], [other], { asAt: "2025-12-31" })).toThrow(
      "right as at 2025-12-31, the document on file as at 2026-01-01",
    );
  });
});

it("every row that is written fits its table", () => {
  const held = [
    other,
    action("CAN", "signature", "2026-07-01..2026-07-31", "press-1"),
    action("IND", "ratification", "2026-02-01..2026-02-28", "press-1"),
  ];
  const drafts = [
    otherDraft,
    draft("CAN", "signature", "2026-08-02"),
    draft("AAA", "accession", "2026-08-02"),
  ];
  const { actions, changes, disagreements } = take(drafts, held, WITH_TOTALS);
  for (const row of actions) expect(actionTable.schema.parse(row)).toEqual(row);
  for (const row of changes) expect(changeTable.schema.parse(row)).toEqual(row);
  for (const row of disagreements) expect(disagreementTable.schema.parse(row)).toEqual(row);
  expect(new Set(changes.map(({ changeId }) => changeId)).size).toBe(changes.length);
});
