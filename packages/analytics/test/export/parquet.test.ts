import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { tables } from "@depositary/model";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/database.js";
import { views } from "../../src/sql/index.js";
import { type Exported, exported } from "./exported.js";

const relations = [...tables, ...views];

describe("the Parquet files, read by hyparquet", () => {
  let files: Exported;
  let database: Database;
  beforeAll(async () => {
    files = await exported();
    database = await openDatabase({ path: files.databasePath, access: "read" });
  });
  afterAll(async () => {
    database.close();
    await files.remove();
  });
  const open = (name: string) => asyncBufferFromFile(join(files.directory, "parquet", `${name}.parquet`));
  const rows = async (name: string) => parquetReadObjects({ file: await open(name), compressors });

  it("are one for every table and view, and nothing else", async () => {
    expect((await readdir(join(files.directory, "parquet"))).sort()).toEqual(
      relations.map(({ name }) => `${name}.parquet`).sort(),
    );
  });

  it.each(relations.map(({ name }) => [name]))("%s has the same rows, value by value", async (name) => {
    const expected = await database.rows(`FROM ${name}`);
    const found = (await rows(name)).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [camelCase(column), plain(value)])),
    );
    expect(found).toHaveLength(expected.length);
    expect(found.map(asText).sort()).toEqual(expected.map(asText).sort());
  });

  it("have days, moments, lists, an empty list, NULL and text outside Latin as such", async () => {
    const [rollCall] = await rows("roll_call");
    expect(rollCall).toMatchObject({
      date: new Date("2019-12-27"),
      yes_by: ["AZE", "QAT", "VNM"],
      symbol: "A/RES/74/247",
    });
    const source = (await rows("source")).find((row) => row.source_id === "untc.test");
    expect(source).toMatchObject({ retrieved_at: new Date("2026-05-21T10:00:00Z"), citation: null });
    const qatar = (await rows("action")).find(
      ({ action_id }) => action_id === "XVIII-16/QAT/ratification/2026-04-10",
    );
    expect(qatar).toMatchObject({ date: null, corroborated_by: [] });
    const france = (await rows("participant")).find(({ participant_id }) => participant_id === "FRA");
    expect(france).toMatchObject({ name_zh: "法国" });
  });

  it("are sorted by primary key and compressed with zstd", async () => {
    const ids = (await rows("action")).map(({ action_id }) => String(action_id));
    expect(ids).toEqual([...ids].sort());
    const { row_groups } = await parquetMetadataAsync(await open("action"));
    expect(row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec))).toContain(
      "ZSTD",
    );
  });
});

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function plain(value: unknown): unknown {
  if (!(value instanceof Date)) return value;
  const text = value.toISOString().replace(".000Z", "Z");
  return text.endsWith("T00:00:00Z") ? text.slice(0, 10) : text;
}

function asText(row: unknown): string {
  return JSON.stringify(row);
}
