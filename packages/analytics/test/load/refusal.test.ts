import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { edit, problemsAfter } from "../fixture.js";

const problemsOf = (file: string, from: string, to: string) =>
  problemsAfter((directory) => edit(directory, file, from, to));

describe("a record is refused", () => {
  it("when two columns of a heading have changed places", async () => {
    expect(
      await problemsOf("reference/chapters.csv", "chapter,position,title", "position,chapter,title"),
    ).toEqual([
      'reference/chapters.csv line 1: expected the heading chapter,position,title, found "position,chapter,title"',
    ]);
  });

  it("when a heading has a column that the model does not know", async () => {
    expect(await problemsOf("reference/chapters.csv", "position,title", "position,title,colour")).toEqual([
      'reference/chapters.csv line 1: expected the heading chapter,position,title, found "chapter,position,title,colour"',
    ]);
  });

  it("when a file begins with a byte order mark", async () => {
    const [problem] = await problemsOf("reference/chapters.csv", "chapter,", "\ufeffchapter,");
    expect(problem).toContain("reference/chapters.csv line 1: expected the heading chapter,position,title");
  });

  it("when a file is absent", async () => {
    const problems = await problemsAfter((directory) => rm(join(directory, "changes.csv")));
    expect(problems).toEqual([
      "changes.csv: there is no such file: restore it, or make it of the line change_id,seen_on,treaty_id,participant_id,kind,field,before,after,source_id where the record has no such rows",
    ]);
  });

  it("when a directory stands in the place of a file", async () => {
    const problems = await problemsAfter(async (directory) => {
      await rm(join(directory, "changes.csv"));
      await mkdir(join(directory, "changes.csv"));
    });
    expect(problems).toEqual([
      "changes.csv: a directory stands where the file should be: move it away and restore the file",
    ]);
  });

  it("when a file cannot be read, which says why", async () => {
    const problems = await problemsAfter(async (directory) => {
      await rm(join(directory, "changes.csv"));
      await symlink("changes.csv", join(directory, "changes.csv"));
    });
    expect(problems).toEqual([expect.stringMatching(/^changes\.csv: cannot be read: ELOOP: /)]);
  });

  it("when a row has a cell too many or too few", async () => {
    expect(await problemsOf("reference/chapters.csv", "IV,4,Human Rights", "IV,4,Human Rights,")).toEqual([
      "reference/chapters.csv line 2: expected 3 cells, found 4",
    ]);
    expect(await problemsOf("reference/chapters.csv", "XVIII,18,Penal Matters", "XVIII,18")).toEqual([
      "reference/chapters.csv line 3: expected 3 cells, found 2",
    ]);
  });

  it("when a cell holds a line break", async () => {
    const problems = await problemsOf("reference/chapters.csv", "Human Rights", '"Human\nRights"');
    expect(problems).toEqual([
      "reference/chapters.csv line 2: expected every quote to be closed on its line",
      "reference/chapters.csv line 3: expected every quote to be closed on its line",
    ]);
  });

  it("when a line has bytes that are not UTF-8, or a NUL", async () => {
    const problems = await problemsAfter(async (directory) => {
      const path = join(directory, "reference/chapters.csv");
      const text = await readFile(path, "latin1");
      const broken = text.replace("Human Rights", "Human Rights \u00e9").replace("Penal", "Pe\u0000nal");
      await writeFile(path, broken, "latin1");
    });
    expect(problems).toEqual([
      "reference/chapters.csv line 2: expected text in UTF-8, found other bytes",
      "reference/chapters.csv line 3: expected text, found a NUL byte",
    ]);
  });

  it("when a file ends in the middle of a line", async () => {
    expect(await problemsOf("reference/chapters.csv", "Penal Matters\n", "Penal Mat")).toEqual([
      "reference/chapters.csv line 3: expected a line end at the end of the file",
    ]);
  });

  it("when lines end in CR LF", async () => {
    expect(await problemsOf("reference/chapters.csv", "Human Rights\n", "Human Rights\r\n")).toEqual([
      "reference/chapters.csv line 2: expected a line end of LF, found CR LF",
    ]);
  });

  it("when a quote is never closed", async () => {
    expect(await problemsOf("reference/chapters.csv", "Human Rights", '"Human Rights')).toEqual([
      "reference/chapters.csv line 2: expected every quote to be closed on its line",
    ]);
  });

  it("when a day does not exist, is written otherwise, or is missing", async () => {
    expect(await problemsOf("resolutions.csv", "2019-12-27", "2019-02-30")).toEqual([
      'resolutions.csv line 2, adopted_on: expected a calendar day YYYY-MM-DD, found "2019-02-30"',
    ]);
    expect(await problemsOf("resolutions.csv", "2019-12-27", "2019-2-3")).toEqual([
      'resolutions.csv line 2, adopted_on: expected a calendar day YYYY-MM-DD, found "2019-2-3"',
    ]);
    expect(await problemsOf("resolutions.csv", "2019-12-27", "")).toEqual([
      "resolutions.csv line 2, adopted_on: expected a value, the cell is empty",
    ]);
  });

  it("when a number is not whole, or not written as the record writes it", async () => {
    const refusalOf = (cell: string) => problemsOf("reference/chapters.csv", "IV,4,", `IV,${cell},`);
    const refused = (cell: string) => [
      `reference/chapters.csv line 2, position: expected a whole number, found ${JSON.stringify(cell)}`,
    ];
    for (const cell of ["04", "4.5", "x", "99999999999"])
      expect(await refusalOf(cell)).toEqual(refused(cell));
  });

  it("when a word is not of the vocabulary, with the place of every such cell", async () => {
    const problems = await problemsAfter(async (directory) => {
      await edit(directory, "actions.csv", "IV-1,BDI,accession", "IV-1,BDI,Accession");
      await edit(directory, "reference/participants.csv", "formerState", "defunct");
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^actions\.csv line 2, kind: .*"accession".*, found "Accession"$/);
    expect(problems[1]).toMatch(/^reference\/participants\.csv line 11, kind: .*, found "defunct"$/);
  });

  it("when a code list has two blanks", async () => {
    expect(await problemsOf("roll-calls.csv", "AZE QAT VNM", "AZE  QAT VNM")).toContain(
      'roll-calls.csv line 2, yes_by: expected codes with single blanks between them, found "AZE  QAT VNM"',
    );
  });

  it("when two rows have the same key", async () => {
    expect(await problemsOf("reference/chapters.csv", "XVIII,18,", "IV,18,")).toContain(
      'reference/chapters.csv line 3, chapter: expected a key of its own, line 2 has the same, found "IV"',
    );
  });

  it("when rows refer to what is not on file, each with its line", async () => {
    const problems = await problemsAfter(async (directory) => {
      await edit(directory, "reference/memberships.csv", "EU,DEU", "EU,GER");
      await edit(directory, "reference/memberships.csv", "EU,FRA", "EU,FRN");
    });
    expect(problems).toEqual([
      'reference/memberships.csv line 2, participant_id: expected a participant in reference/participants.csv, found "GER"',
      'reference/memberships.csv line 3, participant_id: expected a participant in reference/participants.csv, found "FRN"',
    ]);
  });

  it("when a ballot is of nobody on file, or cast twice, or intended without being cast", async () => {
    expect(await problemsOf("roll-calls.csv", "DEU FRA", "DEU AZE XXX")).toEqual([
      'roll-calls.csv line 2, no_by: expected a participant in reference/participants.csv, found "XXX"',
      'roll-calls.csv line 2, yes_by, no_by, abstain_by, not_voting_by: expected at most one vote per participant, found "AZE"',
    ]);
    expect(await problemsOf("roll-calls.csv", "BDI:yes", "GMB:yes")).toEqual([
      'roll-calls.csv line 2, intended: expected CODE:vote of a participant in one of the lists, vote one of yes, no, abstain, notVoting, found "GMB:yes"',
    ]);
  });

  it("when an entry-into-force rule is not as the model has it, or names a treaty that is not on file", async () => {
    const rules = "reference/entry-into-force-rules.json";
    const [problem] = await problemsOf(rules, '"atLeast": 60', '"atLeast": "sixty"');
    expect(problem).toMatch(/^reference\/entry-into-force-rules\.json, 4\.condition/);
    expect(await problemsOf(rules, '"treatyId": "IV-1"', '"treatyId": "IV-99"')).toEqual([
      'reference/entry-into-force-rules.json, IV-99: expected a treaty in treaties.csv, found "IV-99"',
    ]);
  });

  it("when an entry-into-force rule waits for a State that is not on file", async () => {
    const rules = "reference/entry-into-force-rules.json";
    const number = /"type": "instruments",\s+"atLeast": 60/;
    const named = '"type": "named", "participants": ["DEU", "GDR"]';
    const problems = await problemsAfter(async (directory) => {
      const path = join(directory, rules);
      await writeFile(path, (await readFile(path, "utf8")).replace(number, named));
    });
    expect(problems).toEqual([
      'reference/entry-into-force-rules.json, IV-1: expected a participant in reference/participants.csv, found "GDR"',
    ]);
  });
});
