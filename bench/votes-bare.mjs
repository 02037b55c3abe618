import { closeSync, openSync, readSync } from "node:fs";
import { kind } from "../packages/model/dist/index.js";
import { withBulkDatabase } from "../packages/scraper/dist/bulk/bulk-database.js";

// usage: votes-bare.mjs FILE; DuckDB's own reading of the file with declared columns, nothing checked
const [file] = process.argv.slice(2);
const columns = heading(file).map((name) => `'${name}': 'VARCHAR'`);
await withBulkDatabase(async ({ run, rowsOf }) => {
  await run(
    `CREATE TABLE vote AS SELECT * FROM read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns.join()}})`,
  );
  const [answer] = await rowsOf(
    { rows: kind.integer, members: kind.integer },
    "SELECT count(*)::INTEGER AS rows, count(DISTINCT ms_code)::INTEGER AS members FROM vote",
  );
  console.log(JSON.stringify(answer));
});

function heading(path) {
  const bytes = Buffer.alloc(4096);
  const opened = openSync(path);
  readSync(opened, bytes);
  closeSync(opened);
  return bytes.toString("utf8").split("\n", 1)[0].split(",");
}
