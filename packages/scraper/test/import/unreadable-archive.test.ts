import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ParseError } from "../../src/errors.js";
import { filesBelow } from "../../src/import/archive-files.js";
import { UsageError } from "../../src/usage-error.js";
import { archiveOf2015, emptyRecord, importInto, remove } from "./small-archive.js";

let data: string;
let folder: string;

beforeEach(async () => {
  data = await emptyRecord();
  folder = await mkdtemp(join(tmpdir(), "depositary-unreadable-"));
});

afterEach(async () => {
  await remove(data);
  await remove(folder);
});

/** What an import is refused for. */
async function refusal(name: string): Promise<string> {
  const error = await importInto(data, name, folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ParseError);
  return error instanceof Error ? error.message : "";
}

const VOTES = "completeVotes_2024.csv.gz";

describe("an archive that cannot be read is refused with its path and what to do", () => {
  it.each([
    ["population", "population.csv"],
    ["unvotes", "un_roll_calls.csv.gz"],
  ])("%s: a file that is not there", async (name, file) => {
    expect(await refusal(name)).toContain(`${join(folder, file)}: it is not there; --from names the folder`);
  });

  it.each([
    ["population", "population.csv"],
    ["voeten", `voeten_${VOTES}`],
  ])("%s: a folder in the place of a file", async (name, file) => {
    await mkdir(join(folder, file));
    expect(await refusal(name)).toContain(`${join(folder, file)}: it is a folder`);
  });

  it.skipIf(process.getuid?.() === 0)(
    "a file without permission (skipped for root, who has it)",
    async () => {
      await writeFile(join(folder, "gdp.csv"), "");
      await chmod(join(folder, "gdp.csv"), 0);
      expect(await refusal("gdp")).toContain(`${join(folder, "gdp.csv")}: no permission to read it`);
    },
  );

  it.each([
    ["no gzip", Buffer.from("no gzip")],
    ["a gzip file that is cut off", gzipSync("resid,ccode,date,year,vote\n").subarray(0, -9)],
  ])("%s", async (_, content) => {
    await writeFile(join(folder, `voeten_${VOTES}`), content);
    expect(await refusal("voeten")).toContain(`voeten_${VOTES}: not gzip, or cut off`);
  });

  it.each([
    ["population", "population.csv"],
    ["gdp", "gdp.csv"],
    ["paris-2023", "paris-agreement-entry-into-force.csv"],
  ])("%s: a quote that is never closed, and another heading", async (name, file) => {
    await writeFile(join(folder, file), 'a,b\n"1,2\n');
    expect(await refusal(name)).toContain(`cannot read ${file}: not CSV: `);
    await writeFile(join(folder, file), "a,b\n1,2\n");
    expect(await refusal(name)).toContain(`cannot read ${file}: line 1: expected the columns`);
  });

  it.each([
    ["gdp", "gdp.csv"],
    ["coe-index", "coe_treaties_index.json"],
  ])("%s: bytes that are not UTF-8, or are cut in a letter", async (name, file) => {
    for (const bytes of [
      gzipSync("a,b"),
      Buffer.from("Côte d’Ivoire", "latin1"),
      Buffer.from("ô").subarray(0, 1),
    ]) {
      await writeFile(join(folder, file), bytes);
      expect(await refusal(name)).toContain(`cannot read ${file}: bytes that are not UTF-8`);
    }
  });

  it("mtdsg-2015: a table that is not CSV, and a file that is no table", async () => {
    await remove(folder);
    folder = await archiveOf2015({ "18-99.csv": 'Participant,Signature\n"France,1 Jul 1990\n' });
    expect(await refusal("mtdsg-2015")).toContain("cannot read treaties/18-99.csv: not CSV: ");
    await writeFile(join(folder, "treaties/notes.txt"), "");
    expect(await refusal("mtdsg-2015")).toContain('not a file of the archive: "notes.txt"');
  });

  it.each([
    ["undl-ga", "2026_02_06_ga_voting.csv"],
    ["undl-outcomes", "2026_02_06_ga_outcomes.csv"],
    ["undl-sc", "2025_11_25_sc_voting.csv"],
    ["undl-names", "2026_08_17_unms_names.csv"],
  ])("%s: no file with a name of the series", async (name, example) => {
    await writeFile(join(folder, "votes.csv"), "");
    expect(await refusal(name)).toMatch(new RegExp(`${folder}.*as ${example}, found votes\\.csv`));
  });

  it("a place where nothing is, is wrong usage", async () => {
    const nowhere = join(folder, "nowhere");
    await expect(filesBelow(nowhere)).rejects.toThrow(`--from: there is no file or folder ${nowhere}`);
    await expect(filesBelow(nowhere)).rejects.toThrow(UsageError);
  });
});
