import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complete, namesToComplete } from "../../src/ask/completion.js";
import { fillDatabase } from "../../src/build/fill-database.js";
import { databaseOf } from "../../src/database.js";
import { openSession, type Session } from "../../src/session.js";
import { fixtureDirectory } from "../fixture.js";

describe("completion", () => {
  let session: Session;
  let names: readonly string[];
  beforeAll(async () => {
    session = await openSession({ path: ":memory:", access: "build" });
    await fillDatabase(databaseOf(session), fixtureDirectory);
    names = await namesToComplete(session);
  });
  afterAll(() => session.close());

  it.each([
    ["a table", "FROM participation_s", ["participation_spell"]],
    ["a view", "FROM treaty_pro", ["treaty_progress"]],
    ["a macro", "FROM parties_", ["parties_on", "parties_printed"]],
    ["a column", "SELECT evidence_u", ["evidence_up_to"]],
    ["a keyword", "select distin", ["distinct"]],
    ["a keyword in capitals", "SELE", ["SELECT"]],
    ["a word after a bracket", "SELECT count(evidence_u", ["evidence_up_to"]],
    ["nothing after a blank", "SELECT ", []],
    ["nothing that does not exist", "SELECT xyzzy", []],
  ])("offers %s", (_, line, expected) => {
    expect(complete(names, line)[0]).toEqual(expected);
  });

  it("keeps a keyword out of the way of the record's own names", () => {
    expect(names).toContain("treaty");
    expect(names).not.toContain("treat");
  });
});
