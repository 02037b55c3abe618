import {
  createTable,
  dictionaryOf,
  kind,
  sqlColumns,
  sqlString,
  type Table,
  tables,
} from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../src/database.js";

describe("the DDL of the model, run in DuckDB", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ path: ":memory:", access: "build" });
    for (const table of tables) for (const statement of createTable(table)) await database.run(statement);
  });
  afterAll(() => database.close());

  it.each(tables.map((table) => [table.name, table] as const))(
    "makes %s with its columns, types, NOT NULLs and comments",
    async (name, table: Table) => {
      const columns = await database.rows(
        `SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns()
         WHERE table_name = $name ORDER BY column_index`,
        { name },
      );
      expect(columns).toMatchObject(
        dictionaryOf(table).map(({ column, sqlType, nullable, comment }, index) => ({
          columnName: column,
          dataType: sqlType,
          // a column that is worked out carries no constraint
          isNullable: nullable || Object.values(table.columns)[index]?.formula !== null,
          comment: expect.stringContaining(comment),
        })),
      );
      const [found] = await database.rows("SELECT comment FROM duckdb_tables() WHERE table_name = $name", {
        name,
      });
      expect(found).toEqual({ comment: table.comment });
    },
  );

  it.each(tables.map((table) => [table.name, table] as const))(
    "gives %s its primary key and foreign keys, where they are indexed, and its vocabularies",
    async (name, table: Table) => {
      const constraints = await database.rowsOf(
        { type: kind.text, columns: kind.listOf(kind.text) },
        `SELECT constraint_type AS type, constraint_column_names AS columns FROM duckdb_constraints()
         WHERE table_name = $name AND constraint_type <> 'NOT NULL'`,
        { name },
      );
      const ofType = (wanted: string) => constraints.filter(({ type }) => type === wanted);
      const primary = dictionaryOf(table)
        .filter(({ key }) => key === "primary")
        .map(({ column }) => column)
        .sort(byOrderIn(table));
      const indexed = table.areKeysIndexed ? 1 : 0;
      expect(ofType("PRIMARY KEY").map(({ columns }) => columns)).toEqual(indexed ? [primary] : []);
      expect(ofType("FOREIGN KEY")).toHaveLength(indexed * table.foreignKeys.length);
      expect(ofType("CHECK")).toHaveLength(
        dictionaryOf(table).filter(({ values }) => values !== null).length,
      );
    },
  );

  it("refuses a word outside a vocabulary, a missing value and a key that is not there", async () => {
    const insert = (kind: string, treaty: string) =>
      database.run(
        `INSERT INTO action BY NAME SELECT 'x' AS action_id, ${treaty} AS treaty_id, 'AZE' AS participant_id,
         ${sqlString(kind)} AS kind, DATE '2026-01-01' AS not_before, DATE '2026-01-01' AS not_after, 's' AS source_id,
         [] AS corroborated_by, 'official' AS grade, DATE '2026-01-01' AS first_seen, DATE '2026-01-01' AS last_seen`,
      );
    await expect(insert("ratified", "'XVIII-16'")).rejects.toThrow(/CHECK/);
    await expect(insert("ratification", "NULL")).rejects.toThrow(/NOT NULL/);
    await expect(
      database.run(
        "INSERT INTO treaty BY NAME SELECT 'IV-1' AS treaty_id, '1' AS number, 'T' AS title, 'D' AS depositary, 'nowhere' AS source_id",
      ),
    ).rejects.toThrow(/foreign key/i);
  });

  it("quotes text so that it stays text", async () => {
    const text = "it's '; DROP TABLE action; --";
    expect(await database.rows(`SELECT ${sqlString(text)} AS text`)).toEqual([{ text }]);
  });
});

function byOrderIn(table: Table): (a: string, b: string) => number {
  const order = table.primaryKey.map((name) => dictionaryName(table, name));
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

function dictionaryName(table: Table, name: string): string {
  return sqlColumns(table)[Object.keys(table.columns).indexOf(name)] ?? "";
}
