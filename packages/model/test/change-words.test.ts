import { type Change, describeChange } from "@depositary/model";
import { describe, expect, it } from "vitest";

const change = (rest: Partial<Change>): Change => ({
  changeId: "x",
  seenOn: "2026-09-02",
  treatyId: "XVIII-16",
  participantId: null,
  kind: "treatyChanged",
  field: "title",
  before: null,
  after: null,
  sourceId: "test",
  ...rest,
});

const words = (rest: Partial<Change>) =>
  describeChange(change(rest), { participant: rest.participantId ?? null, treaty: "XVIII-16" });

describe("a change of a table without an act", () => {
  it.each<readonly [Partial<Change>, string]>([
    [
      { kind: "renamed", field: "name", participantId: "TUR", before: "Turkey", after: "Türkiye" },
      'XVIII-16: "Turkey" is now printed as "Türkiye"',
    ],
    [
      { kind: "columnsChanged", field: "newColumn", after: "Accession(a)" },
      'XVIII-16: its table has a new column, "Accession(a)"',
    ],
    [
      { kind: "columnsChanged", field: "columnGone", before: "Accession(a)" },
      'XVIII-16: its table has no column "Accession(a)" any more',
    ],
    [
      { kind: "columnsChanged", field: "heading", before: "Ratification", after: "Accession(a)" },
      'XVIII-16: the column "Ratification" of its table is now headed "Accession(a)"',
    ],
    [
      { kind: "columnsChanged", field: "order", before: "A | B", after: "B | A" },
      'XVIII-16: the columns of its table now stand as "B | A" (before: "A | B")',
    ],
    [{ kind: "treatyListed", field: "listing", after: "Convention" }, "XVIII-16 is listed now: Convention"],
    [
      { kind: "treatyUnlisted", field: "listing", before: "Convention" },
      "XVIII-16 is no longer listed: Convention",
    ],
  ])("%j", (rest, expected) => {
    expect(words(rest)).toBe(expected);
  });
});
