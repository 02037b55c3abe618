import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ballotTable, dictionaryOf, kind, tables } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/database.js";
import { views } from "../../src/sql/index.js";
import { exported } from "./exported.js";

const readme = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
const section = /^### Outgrowing a file\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? "";
const [upload = ""] = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
const statements = [...section.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
  block
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== ""),
);
const duckdb = statements.filter((statement) => statement.includes("read_parquet"));

describe("the README on outgrowing a file", () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "depositary-bucket-"));
    const files = await exported();
    await rename(files.directory, join(directory, "depositary-data"));
    await files.remove();
    // a directory is the bucket: aws s3 cp FILE s3://BUCKET/… copies into it
    const aws = `aws() { mkdir -p "$(dirname "bucket/\${4#s3://}")" && cp "$3" "bucket/\${4#s3://}"; }`;
    await promisify(execFile)("sh", ["-euc", `${aws}\n${upload}`], { cwd: directory });
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it("asks DuckDB what the files in the bucket answer", async () => {
    expect(duckdb).toHaveLength(2);
    const [question = "", copy = ""] = duckdb.map((statement) =>
      statement.replaceAll("s3://", `${directory}/bucket/`).replace("count(*)", "count(*)::INTEGER"),
    );
    const expected = [
      { vote: "abstain", ballots: 1 },
      { vote: "no", ballots: 2 },
      { vote: "notVoting", ballots: 1 },
      { vote: "yes", ballots: 3 },
    ];
    const database = await openDatabase({ path: ":memory:", access: "build" });
    try {
      expect(await database.rows(question)).toEqual(expected);
      await database.run(copy);
      expect(await database.rows(question.replace(/read_parquet\('[^']+'\)/, "ballot"))).toEqual(expected);
    } finally {
      database.close();
    }
  });

  it("uploads every table and view into a folder of its own, to which every statement points", async () => {
    const names = [...tables, ...views].map(({ name }) => name);
    const database = await openDatabase({ path: ":memory:", access: "build" });
    try {
      const found = await database.rowsOf(
        { file: kind.text },
        `SELECT file FROM glob('${directory}/bucket/BUCKET/depositary/*/*') ORDER BY file`,
      );
      expect(found.map(({ file }) => file.slice(`${directory}/bucket/BUCKET/depositary/`.length))).toEqual(
        names.map((name) => `${name}/${name}.parquet`).sort(),
      );
    } finally {
      database.close();
    }
    const folders = [...section.matchAll(/BUCKET[^'"\n]*\/depositary\/(\w+)\//g)].map(([, name]) => name);
    expect(folders.length).toBeGreaterThan(4);
    expect(folders.filter((name) => !names.includes(name ?? ""))).toEqual([]);
  });

  it("declares to Trino the columns that the table has", () => {
    const trino = statements.find((statement) => statement.startsWith("CREATE TABLE hive.")) ?? "";
    const [, columns = ""] = /ballot \(([^)]+)\)/.exec(trino) ?? [];
    expect(columns.split(", ")).toEqual(
      dictionaryOf(ballotTable).map(({ column, sqlType }) => `${column} ${sqlType.toLowerCase()}`),
    );
  });
});
