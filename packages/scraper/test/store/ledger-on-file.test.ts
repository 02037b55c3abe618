import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actionTable } from "@depositary/model";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readLedger } from "../../src/store/ledger-on-file.js";
import { readRows } from "../../src/store/read-rows.js";
import { copyOfTreaty, removeCopy } from "../support/data-copy.js";

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-16");
  path = join(directory, "actions.csv");
});

afterEach(() => removeCopy(directory));

async function edit(from: string | RegExp, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
}

it("the actions of a treaty are the same as those read with all others", async () => {
  const rows = await readRows(directory, actionTable);
  const ledger = await readLedger(directory);
  expect(rows.length).toBeGreaterThan(70);
  expect(ledger.of("XVIII-16")).toEqual(rows);
  expect(ledger.of("XVIII-16")).toBe(ledger.of("XVIII-16"));
  expect(ledger.of("IV-1")).toEqual([]);
  expect(ledger.all()).toEqual(rows);
});

it("a row that does not fit is told with its line in the whole file, when its treaty is looked at", async () => {
  await edit(/\n$/, "\nIV-1/FRA/signature/x,IV-1,FRA,blessing,,,,,,,,,,,,,,,\n");
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n").length;
  const ledger = await readLedger(directory);
  expect(ledger.of("XVIII-16").length).toBeGreaterThan(70);
  expect(() => ledger.of("IV-1")).toThrow(new RegExp(`actions\\.csv: line ${lines}, .*blessing`, "s"));
  expect(() => ledger.all()).toThrow("blessing");
});

it("a file with another heading, or an identifier in quotes, is read as a whole", async () => {
  await edit("action_id,treaty_id", "treaty_id,action_id");
  await expect(readLedger(directory)).rejects.toThrow("line 1: expected the heading");
  await edit("treaty_id,action_id", "action_id,treaty_id");
  const [action] = await readRows(directory, actionTable);
  await edit(`\n${action?.actionId},`, `\n"${action?.actionId}",`);
  expect((await readLedger(directory)).of("XVIII-16")[0]).toEqual(action);
});
