import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readFactsOnFile, readReferenceFacts, readWrittenFacts, writeFacts } from "../../src/store/facts.js";
import { copyOfData, removeCopy, stateOf } from "../support/data-copy.js";

let directory: string;

beforeEach(async () => {
  directory = await copyOfData();
});

afterEach(() => removeCopy(directory));

it("facts that are read and written again change no byte and no file", async () => {
  const before = await stateOf(directory);
  const facts = await readWrittenFacts(directory);
  await writeFacts(directory, facts, {
    ...facts,
    actions: [...facts.actions],
    treaties: [...facts.treaties],
  });
  expect(await stateOf(directory)).toEqual(before);
});

it("only the table whose rows changed is written", async () => {
  const before = await stateOf(directory);
  const facts = await readWrittenFacts(directory);
  const treaties = facts.treaties.map((treaty) => ({ ...treaty, partiesPrinted: 1 }));
  await writeFacts(directory, facts, { ...facts, treaties });
  const after = await stateOf(directory);
  expect(after.filter((line) => !before.includes(line)).map((line) => line.split(" ")[0])).toEqual([
    "treaties.csv",
  ]);
});

it.each(["actions.csv", "changes.csv", "roll-calls.csv"])(
  "a record without its %s is not one without rows: nothing is read of it",
  async (file) => {
    await rm(join(directory, file));
    await expect(readFactsOnFile(directory)).rejects.toThrow(
      `${join(directory, file)}: there is no such file: restore it`,
    );
  },
);

it("a row that does not fit its table is named with file, line and value", async () => {
  await writeFile(
    join(directory, "changes.csv"),
    "change_id,seen_on,treaty_id,participant_id,kind,field,before,after,source_id\nx,2026-02-30,XVIII-16,,signed,signature,,,y\n",
  );
  await expect(readWrittenFacts(directory)).rejects.toThrow(/changes\.csv: line 2, seen_on: .*2026-02-30/);
});

it("a file that is no CSV, and one that cannot be read, are named", async () => {
  await writeFile(join(directory, "changes.csv"), 'a,"b\n');
  await expect(readWrittenFacts(directory)).rejects.toThrow(`${join(directory, "changes.csv")}: not CSV`);
  await rm(join(directory, "changes.csv"));
  await mkdir(join(directory, "changes.csv"));
  await expect(readWrittenFacts(directory)).rejects.toThrow(
    `${join(directory, "changes.csv")}: cannot be read`,
  );
});

it("rules that are no rules are named", async () => {
  await writeFile(join(directory, "reference", "entry-into-force-rules.json"), "[{}]");
  await expect(readReferenceFacts(directory)).rejects.toThrow("entry-into-force-rules.json: cannot be read");
});

it.each(["entry-into-force-rules.json", "memberships.csv"])(
  "%s that is gone is not taken for none",
  async (file) => {
    await rm(join(directory, "reference", file));
    await expect(readReferenceFacts(directory)).rejects.toThrow(file);
  },
);
