// Renders the pages of the record, or of every tenth treaty and roll call in it: `1` or `10`. Prints seconds of processor time, since other work
// on the machine would fall on the longer of the two, and how many pages.
import { fileURLToPath } from "node:url";
import { recordPages } from "../apps/report/lib/site/build-site.js";
import { pageFiles } from "../apps/report/lib/site/page-files.js";
import { readSiteRecord } from "../apps/report/lib/site/record.js";
import { openDatabase } from "../packages/analytics/dist/index.js";

const DATABASE = fileURLToPath(new URL("../data/build/depositary.duckdb", import.meta.url));
const FOCUS = new Set(["XVIII-16", "GA-73-187", "GA-74-247"]);

/** Each `step`th of what has a page of its own, with its rows; the focus of the site stays, since its pages need it. */
function thinned(record, step) {
  const kept = (ids) => new Set([...ids].filter((id, index) => index % step === 0 || FOCUS.has(id)));
  const treaties = kept(record.standings.map(({ treatyId }) => treatyId));
  const rollCalls = kept(record.rollCalls.map(({ rollCallId }) => rollCallId));
  const isKept = (row) =>
    (row?.treatyId == null || treaties.has(row.treatyId)) &&
    (row?.comparatorId == null || treaties.has(row.comparatorId)) &&
    (row?.rollCallId == null || rollCalls.has(row.rollCallId));
  return Object.fromEntries(
    Object.entries(record).map(([name, rows]) => [name, Array.isArray(rows) ? rows.filter(isKept) : rows]),
  );
}

/** Pages of treaties and of roll calls, the ones of which ten times as many would come. */
function render(record) {
  const day = record.day;
  let pages = 0;
  for (const page of recordPages(record)) {
    if (!/^(treaty|vote)\//.test(page.path)) continue;
    pageFiles(page, day);
    pages++;
  }
  return pages;
}

const database = await openDatabase({ path: DATABASE, access: "read" });
const record = thinned(await readSiteRecord(database), Number(process.argv[2]));
database.close();
const before = process.cpuUsage();
const pages = render(record);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, pages }));
