import { closeSync, openSync, readSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

// usage: votes-bare.mjs FILE; DuckDB's own reading of the file with declared columns, nothing checked
const [file] = process.argv.slice(2);
const columns = heading(file).map((name) => `'${name}': 'VARCHAR'`);
const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
await connection.run(
  `CREATE TABLE vote AS SELECT * FROM read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns.join()}})`,
);
const answer = await connection.runAndReadAll(
  "SELECT count(*)::INTEGER AS rows, count(DISTINCT ms_code)::INTEGER AS members FROM vote",
);
console.log(JSON.stringify(answer.getRowObjectsJson()[0]));

function heading(path) {
  const bytes = Buffer.alloc(4096);
  const opened = openSync(path);
  readSync(opened, bytes);
  closeSync(opened);
  return bytes.toString("utf8").split("\n", 1)[0].split(",");
}
