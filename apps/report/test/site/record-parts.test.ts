import type { Database } from "@depositary/analytics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { download } from "../../src/site/downloads.js";
import type { PartSource } from "../../src/site/make-parts.js";
import { readFirst } from "../../src/site/read-first.js";
import { partsOf, recordParts } from "../../src/site/record-parts.js";
import { smallDatabase } from "../record/small-database.js";

let database: Database;
beforeAll(async () => {
  database = await smallDatabase();
});
afterAll(() => database.close());

/** A database that counts the questions that it has not answered yet, and breaks down at a table that is to be downloaded. */
function watched(broken?: string) {
  let open = 0;
  const watch = async <T>(sql: string, ask: () => Promise<T>): Promise<T> => {
    open += 1;
    try {
      const answer = await ask();
      if (broken !== undefined && sql.includes("string_agg") && sql.includes(`FROM ${broken}`))
        throw new Error(`no ${broken} today`);
      return answer;
    } finally {
      open -= 1;
    }
  };
  const rowsOf: Database["rowsOf"] = (shape, sql, parameters) =>
    watch(sql, () => database.rowsOf(shape, sql, parameters));
  const rowOf: Database["rowOf"] = (shape, sql, parameters) =>
    watch(sql, () => database.rowOf(shape, sql, parameters));
  return { database: { ...database, rowsOf, rowOf } satisfies Database, openQuestions: () => open };
}

/** Makes all that follows from the record, and tells in what order, and what was still asked when it ended. */
async function makeAll({ broken, source }: { broken?: string; source?: () => PartSource } = {}) {
  const { record, digests, states } = await readFirst(database);
  const { database: asked, openQuestions } = watched(broken);
  const tables = states.map(download).flatMap(({ part }) => part ?? []);
  const log: string[] = [];
  const group = recordParts({
    database: asked,
    record,
    digests,
    tables,
    site: null,
    partsOf: source ?? partsOf,
    onAsked: () => log.push("asked"),
  });
  const names = new Set(["search", ...tables.map(({ name }) => name)]);
  let failure: unknown;
  try {
    for await (const part of group.make(names)) if ("make" in part && "name" in part) log.push(part.name);
  } catch (error) {
    failure = error;
  }
  return { log, failure, openQuestions: openQuestions(), tables: tables.map(({ name }) => name) };
}

describe("what follows from a record", () => {
  it("is its pages, and its tables once all are asked for", async () => {
    const { log, failure, openQuestions, tables } = await makeAll();
    expect(failure).toBeUndefined();
    expect(log.filter((name) => name !== "asked")).toEqual(["search", ...tables]);
    expect(log.indexOf("asked")).toBeLessThan(log.indexOf(tables[0] ?? ""));
    expect(openQuestions).toBe(0);
  });

  it("fails where a table does, once nothing more is asked", async () => {
    const { log, failure, openQuestions, tables } = await makeAll({ broken: "treaty" });
    expect(failure).toEqual(new Error("no treaty today"));
    expect(log).toContain("asked");
    expect(log.filter((name) => tables.includes(name))).toEqual([]);
    expect(openQuestions).toBe(0);
  });

  it("fails where a page does, once nothing more is asked", async () => {
    const { log, failure, openQuestions } = await makeAll({
      // biome-ignore lint/correctness/useYield: it fails before it makes any
      source: function* () {
        throw new Error("no page today");
      },
    });
    expect(failure).toEqual(new Error("no page today"));
    expect(log).toEqual(["asked"]);
    expect(openQuestions).toBe(0);
  });
});
