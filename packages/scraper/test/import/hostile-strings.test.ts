import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { participantNameTable, rejectTable, resolutionTable, rollCallTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRows } from "../../src/store/read-rows.js";
import { release2026 } from "../source/undl/bulk-files.js";
import { recordOfForty } from "../source/undl/forty-votes.js";
import { runImport } from "../support/command.js";
import { HOSTILE } from "../support/hostile-text.js";
import { expectOneLineARow, OBEYED } from "../support/told-run.js";
import { emptyRecord, remove } from "./small-archive.js";

const isWritable = (text: string) => !/\p{Cc}/u.test(text.replaceAll(/\s/g, " "));

let folder: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "depositary-hostile-"));
  data = await emptyRecord();
});

afterEach(async () => {
  await remove(data);
  await remove(folder);
});

async function importFile(archive: string, name: string, text: string) {
  await writeFile(join(folder, name), text);
  const told = await runImport([archive, "--from", folder, "--data", data]);
  expect(told.stdout + told.stderr).not.toMatch(OBEYED);
  return told;
}

const votesWith = (change: (text: string) => object, texts: readonly string[]) =>
  release2026(
    texts.map((text, at) => ({
      ...recordOfForty,
      undlId: String(4_100_000 + at),
      symbol: `A/RES/58/${at + 1}`,
      ...change(text),
    })),
  );

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe("hostile strings in a bulk file that is imported by hand", () => {
  it("are cells of the record as titles", async () => {
    const texts = HOSTILE.filter(isWritable);
    const { code } = await importFile(
      "undl-ga",
      "2026_02_06_ga_voting.csv",
      votesWith((title) => ({ title }), texts),
    );
    expect(code).toBe(0);
    for (const table of [resolutionTable, rollCallTable]) await expectOneLineARow(data, table);
    expect(await readFile(join(data, "resolutions.csv"), "utf8")).toContain(
      '"=HYPERLINK(""http://example.org/?""&A1,""x"")"',
    );
  });

  it("with control characters are refused by their rows as titles, and the others are taken", async () => {
    const { code, stderr } = await importFile(
      "undl-ga",
      "2026_02_06_ga_voting.csv",
      votesWith((title) => ({ title }), ["Peace", ...HOSTILE.filter((one) => !isWritable(one))]),
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining("control character in the title")]);
    const rollCalls = await readFile(join(data, "roll-calls.csv"), "utf8");
    expect(rollCalls.trimEnd().split("\n")).toHaveLength(2);
    for (const table of [resolutionTable, rejectTable]) await expectOneLineARow(data, table);
  });

  it("are refused by their rows as codes, votes and symbols", async () => {
    for (const change of [
      (code: string) => ({ votes: [{ code, vote: "Y" }] }),
      (vote: string) => ({ votes: [{ code: "FRA", vote }] }),
      (symbol: string) => ({ symbol }),
    ]) {
      const { code } = await importFile("undl-ga", "2026_02_06_ga_voting.csv", votesWith(change, HOSTILE));
      expect(code).toBe(1);
      await expectOneLineARow(data, rejectTable);
      expect(await readRows(data, rollCallTable)).toEqual([]);
    }
  });

  it("are spellings of a member on file as names, or refused by their rows", async () => {
    const heading = "undl_id,member_state,name_status,m49,iso,coverage_periods";
    const file = (texts: readonly string[]) =>
      `${[heading, ...texts.map((text, at) => `${at},${quoted(text)},ms,250,FRA,`)].join("\n")}\n`;
    const { code, stdout } = await importFile("undl-names", "2026_08_17_unms_names.csv", file(HOSTILE));
    const damaged = HOSTILE.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text));
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining(
        `rows read ${HOSTILE.length} = ${HOSTILE.length - damaged.length} imported + 0 merged + ${damaged.length} refused`,
      ),
    ]);
    for (const table of [participantNameTable, rejectTable]) await expectOneLineARow(data, table);
  });
});
