import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStatusHtml } from "../packages/scraper/dist/source/untc/html.js";
import { reconcileTotals } from "../packages/scraper/dist/source/untc/totals.js";
import { parseStatusXml } from "../packages/scraper/dist/source/untc/xml.js";

// usage: parse-worker.mjs DIRECTORY PASSES; prints {"rows": …, "seconds": [one for each pass]}
const [directory, passes] = process.argv.slice(2);
const documents = readdirSync(directory)
  .sort()
  .map((name) => ({
    treaty: name.replace(/\..*/, ""),
    parse: name.endsWith(".html") ? parseStatusHtml : parseStatusXml,
    bytes: readFileSync(join(directory, name)),
  }));
const seconds = [];
let rows = 0;
for (let pass = 0; pass < Number(passes); pass++) {
  const start = performance.now();
  rows = documents.map(readDocument).reduce((sum, count) => sum + count, 0);
  seconds.push((performance.now() - start) / 1000);
}
console.log(JSON.stringify({ rows, seconds }));

/** The whole job: every name, date and letter checked, printed totals reconciled. */
function readDocument({ treaty, parse, bytes }) {
  const record = parse(bytes, treaty);
  reconcileTotals(record);
  return record.rows.length;
}
