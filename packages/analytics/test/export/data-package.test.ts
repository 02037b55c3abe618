import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTables, tables } from "@depositary/model";
import { Package } from "datapackage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { views } from "../../src/sql/index.js";
import { fixtureDirectory } from "../fixture.js";
import { type Exported, exported } from "./exported.js";

const load = ({ directory }: Exported) =>
  Package.load(join(directory, "datapackage.json"), { basePath: directory });

describe("the data package, to the reference implementation of Frictionless", () => {
  let files: Exported;
  beforeAll(async () => {
    files = await exported();
  });
  afterAll(() => files.remove());

  it("is valid by the profiles of the specification, package and resources", async () => {
    const { valid, errors, resources } = await load(files);
    expect(errors.map(String)).toEqual([]);
    expect(valid).toBe(true);
    expect(resources.flatMap(({ errors }) => errors.map(String))).toEqual([]);
    expect(resources.filter(({ tabular }) => tabular).map(({ name }) => name)).toEqual(
      [...tables, ...views].map(({ name }) => name),
    );
  });

  it("has headings, types, vocabularies, keys and references that every CSV file keeps", async () => {
    const { resources } = await load(files);
    for (const resource of resources.filter(({ tabular }) => tabular)) {
      const rows = await resource.read({ keyed: true, relations: true });
      const lines = (await files.read(`csv/${resource.name}.csv`)).split("\n").length - 2;
      expect(rows, resource.name).toHaveLength(lines);
    }
  });

  it("comes with the very files of the record as CSV", async () => {
    for (const { name: table, file } of fileTables)
      expect(await files.read(`csv/${table}.csv`), table).toBe(
        await readFile(join(fixtureDirectory, file), "utf8"),
      );
  });
  it.each([
    ["a type that does not fit", "csv/roll_call.csv", "whole,3,2", "whole,three,2"],
    ["a word outside its vocabulary", "csv/ballot.csv", ",yes,", ",maybe,"],
    ["a missing value", "csv/chapter.csv", "IV,4,Human Rights", "IV,4,"],
    ["a reference to nothing", "csv/action.csv", "XVIII-16,AZE,signature", "XVIII-16,ATL,signature"],
    ["another heading", "csv/chapter.csv", "chapter,position", "chapter,place"],
  ])("is strict enough to notice %s", async (_, path, from, to) => {
    const before = await files.read(path);
    expect(before).toContain(from);
    await writeFile(join(files.directory, path), before.replace(from, to));
    try {
      const { resources } = await load(files);
      const name = path.replace(/^csv\/|\.csv$/g, "");
      const resource = resources.find((candidate) => candidate.name === name);
      await expect(resource?.read({ keyed: true, relations: true })).rejects.toThrow();
    } finally {
      await writeFile(join(files.directory, path), before);
    }
  });

  it("says version, day of the last evidence, licence, publishers, bytes and hash, and no time of making", async () => {
    const descriptor = JSON.parse(await files.read("datapackage.json"));
    const manifest = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
    expect(descriptor).toMatchObject({
      name: "depositary",
      version: manifest.version,
      asOf: "2026-05-21",
      licenses: [{ name: "CC-BY-4.0" }],
      sources: [
        { title: 'A "newspaper", <b>bold</b>' },
        { title: "United Nations" },
        { title: "United Nations Digital Library" },
      ],
    });
    expect(descriptor).not.toHaveProperty("created");
    for (const { path, bytes } of descriptor.resources)
      expect((await readFile(join(files.directory, path))).length).toBe(bytes);
  });

  it("describes every column of every table with its type, key and vocabulary", async () => {
    const descriptor = JSON.parse(await files.read("datapackage.json"));
    const { schema } = descriptor.resources.find(({ name }: { name: string }) => name === "ballot");
    expect(schema.primaryKey).toEqual(["roll_call_id", "participant_id"]);
    expect(schema.foreignKeys).toContainEqual({
      fields: ["participant_id"],
      reference: { resource: "participant", fields: ["participant_id"] },
    });
    expect(schema.fields[2]).toMatchObject({
      name: "vote",
      type: "string",
      constraints: { required: true, enum: ["yes", "no", "abstain", "notVoting"] },
    });
  });
});
