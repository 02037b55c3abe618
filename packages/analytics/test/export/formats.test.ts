import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/database.js";
import { fieldTypeOf } from "../../src/export/field-type.js";
import { copyToCsv, copyToJson, copyToParquet } from "../../src/export/formats.js";
import type { Relation } from "../../src/export/relation.js";

const types = { position: "INTEGER", text: "VARCHAR", number: "DOUBLE", codes: "VARCHAR[]" };
const relation: Relation = {
  name: "sample",
  kind: "view",
  comment: "A sample.",
  columns: Object.entries(types).map(([column, sqlType]) => ({
    table: "sample",
    column,
    sqlType,
    nullable: true,
    key: null,
    references: null,
    unit: null,
    values: null,
    comment: column,
  })),
  primaryKey: [],
  foreignKeys: [],
};
interface Row {
  readonly text: string | null;
  readonly number: number | null;
  readonly codes: readonly string[] | null;
}

describe("rows as text", () => {
  let directory: string;
  let database: Database;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "depositary-formats-"));
    database = await openDatabase({ path: ":memory:", access: "build" });
  });
  afterAll(async () => {
    database.close();
    await rm(directory, { recursive: true, force: true });
  });

  async function written(rows: readonly Row[]): Promise<{ csv: string; json: string }> {
    const columns = Object.entries(types).map(([name, type]) => `"${name}" ${type}`);
    await database.run(`CREATE OR REPLACE TABLE sample (${columns.join(", ")})`);
    for (const [position, row] of rows.entries())
      await database.run("INSERT INTO sample VALUES ($position, $text, CAST($number AS DOUBLE), $codes)", {
        position,
        ...row,
        // a whole number is bound as a BIGINT
        number: row.number === null ? null : String(row.number),
      });
    const path = (name: string) => join(directory, name);
    await database.run(copyToParquet(relation, path("sample.parquet")));
    await database.run(copyToCsv(relation, path("sample.parquet"), path("sample.csv")));
    await database.run(copyToJson(relation, path("sample.parquet"), path("sample.json")));
    return {
      csv: await readFile(path("sample.csv"), "utf8"),
      json: await readFile(path("sample.json"), "utf8"),
    };
  }

  it("tell NULL from empty text in CSV, and write lists as codes between blanks", async () => {
    const { csv } = await written([
      { text: null, number: null, codes: null },
      { text: "", number: 1, codes: [] },
      { text: 'a "b", c', number: 0.000015, codes: ["FRA", "DEU"] },
      { text: "#NULL\\N", number: -0.5, codes: ["FRA"] },
    ]);
    expect(csv).toBe(
      'position,text,number,codes\n0,,,\n1,"",1,\n2,"a ""b"", c",0.000015,FRA DEU\n3,#NULL\\N,-0.5,FRA\n',
    );
  });

  it("come back as they were, whatever their text and numbers", async () => {
    const row = fc.record({
      text: fc.option(
        fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("\0", "")),
      ),
      number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      codes: fc.option(fc.array(fc.constantFrom("FRA", "DEU", "NAM"), { maxLength: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const { csv, json } = await written(rows);
        const expected = rows.map(({ text, number, codes }, position) =>
          [
            position,
            text === null
              ? ""
              : text === "" || /[",\r\n]/.test(text)
                ? `"${text.replaceAll('"', '""')}"`
                : text,
            number === null ? "" : String(number),
            codes === null ? "" : codes.join(" "),
          ].join(","),
        );
        expect(csv).toBe(`position,text,number,codes\n${expected.map((line) => `${line}\n`).join("")}`);
        const plain = rows.map(({ number, ...others }, position) => ({
          position,
          ...others,
          number: number === null ? null : number + 0,
        }));
        expect(
          JSON.parse(json).map(({ number, ...others }: Row) => ({
            ...others,
            number: number === null ? null : number + 0,
          })),
        ).toEqual(plain);
      }),
      { seed: 20251025, numRuns: 40 },
    );
  });
});

describe("the type of a field", () => {
  it("is refused for a type that no column has had so far", () => {
    expect(() => fieldTypeOf("INTERVAL")).toThrow('no field type is known for a column of type "INTERVAL"');
  });
});
