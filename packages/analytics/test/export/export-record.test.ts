import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/database.js";
import { type Exported, exportedHostile, hostileText } from "./exported.js";

let shared: Exported;
beforeAll(async () => {
  shared = await exportedHostile();
});
afterAll(() => shared.remove());

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

describe("an export", () => {
  it("has the same bytes when it is made again from a database built again, but for the database", async () => {
    const again = await exportedHostile();
    try {
      const names = await filesBelow(shared.directory);
      expect(await filesBelow(again.directory)).toEqual(names);
      for (const name of names.filter((name) => !["depositary.duckdb", "SHA256SUMS"].includes(name))) {
        const [a, b] = await Promise.all([shared, again].map((e) => readFile(join(e.directory, name))));
        expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true);
      }
      const [sums, sumsAgain] = [await shared.read("SHA256SUMS"), await again.read("SHA256SUMS")];
      const ofDatabase = /^\w+ {2}depositary\.duckdb\n/m;
      expect(sumsAgain.replace(ofDatabase, "")).toBe(sums.replace(ofDatabase, ""));
    } finally {
      await again.remove();
    }
  });

  it("names every file but itself in SHA256SUMS, sorted, and sha256sum agrees", async () => {
    const { directory, read } = shared;
    const listed = (await read("SHA256SUMS"))
      .trim()
      .split("\n")
      .map((line) => line.slice(66));
    expect(listed).toEqual((await filesBelow(directory)).filter((name) => name !== "SHA256SUMS"));
    const check = () => promisify(execFile)("sha256sum", ["-c", "SHA256SUMS"], { cwd: directory });
    expect((await check()).stdout).not.toContain("FAILED");
    const readme = await read("README.md");
    await writeFile(join(directory, "README.md"), "changed");
    await expect(check()).rejects.toMatchObject({ stdout: expect.stringContaining("README.md: FAILED") });
    await writeFile(join(directory, "README.md"), readme);
  });

  it("holds the database with its views and macros, readable by itself", async () => {
    const { directory } = shared;
    const database = await openDatabase({ path: join(directory, "depositary.duckdb"), access: "locked" });
    try {
      expect(
        await database.rows("SELECT count(*)::INTEGER AS n FROM status_on('IV-1', DATE '2018-01-01')"),
      ).toEqual([{ n: 2 }]);
    } finally {
      database.close();
    }
  });

  it("can be cited: version, licence and the day of the last evidence", async () => {
    const { read } = shared;
    const lines = (await read("CITATION.cff")).trim().split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "cff-version: 1.2.0",
        "type: dataset",
        '  - name: "Depositary"',
        'date-released: "2026-05-21"',
        "license: CC-BY-4.0",
      ]),
    );
  });

  it("shows in its README queries that DuckDB answers, and the rows of each table", async () => {
    const { directory, read } = shared;
    const readme = await read("README.md");
    const [files = "", inDatabase = ""] = [...readme.matchAll(/```sql\n([\s\S]*?)```/g)].map(
      ([, sql]) => sql,
    );
    const anywhere = await openDatabase({ path: ":memory:", access: "build" });
    const own = await openDatabase({ path: join(directory, "depositary.duckdb"), access: "read" });
    try {
      for (const query of files.trim().split("\n"))
        expect(
          await anywhere.rows(
            query
              .replace(/count\(\*\)/, "count(*)::INTEGER AS n")
              .replace(/'(?=(parquet|csv|json)\/)/, `'${directory}/`),
          ),
          query,
        ).not.toEqual([]);
      expect(await own.rows(inDatabase)).not.toEqual([]);
    } finally {
      anywhere.close();
      own.close();
    }
    expect(readme).toMatch(/^\| `ballot` \| table \| 7 \|/m);
  });

  it("keeps hostile text as it is in CSV and JSON", async () => {
    const { directory, read } = shared;
    const rows: { source_id: string; publisher: string }[] = JSON.parse(await read("json/source.json"));
    expect(rows.find((row) => row.source_id === "undl.test")?.publisher).toBe(hostileText);
    expect(await read("csv/source.csv")).toContain(`\nundl.test,"${hostileText.replaceAll('"', '""')}",`);
    expect(JSON.parse(await read("datapackage.json")).sources).toContainEqual({ title: hostileText });
    const database = await openDatabase({ path: ":memory:", access: "build" });
    try {
      const [row] = await database.rows(
        `SELECT publisher FROM read_csv('${directory}/csv/source.csv', all_varchar = true) WHERE source_id = 'undl.test'`,
      );
      expect(row).toEqual({ publisher: hostileText });
    } finally {
      database.close();
    }
  });

  it("writes JSON with days and moments as ISO text, lists as arrays and NULL as null", async () => {
    const { read } = shared;
    const sources: Record<string, unknown>[] = JSON.parse(await read("json/source.json"));
    expect(sources.find((row) => row.source_id === "untc.test")).toMatchObject({
      retrieved_at: "2026-05-21T10:00:00Z",
      as_at: "2026-05-20",
      citation: null,
    });
    expect(JSON.parse(await read("json/roll_call.json"))[0]).toMatchObject({
      yes_by: ["AZE", "QAT", "VNM"],
      yes: 3,
    });
    expect(JSON.parse(await read("json/weight.json"))).toEqual([]);
  });
});
