// Runs the benchmarks and prints one line each: ours, the peer, the ratio. Usage: npm run bench [-- JOB …] [--scale N]
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { agreementBench } from "./agreement.mjs";
import { databaseBench } from "./database.mjs";
import { forecastBench } from "./forecast.mjs";
import { pagesBench } from "./pages.mjs";
import { paintBench } from "./paint.mjs";
import { parseBench } from "./parse.mjs";
import { refreshBench } from "./refresh.mjs";
import { reportBench } from "./report.mjs";
import { siteBench } from "./site.mjs";
import { survivalBench } from "./survival.mjs";
import { votesBench } from "./votes.mjs";

const jobs = {
  parse: parseBench,
  refresh: refreshBench,
  votes: votesBench,
  database: databaseBench,
  survival: survivalBench,
  agreement: agreementBench,
  forecast: forecastBench,
  report: reportBench,
  pages: pagesBench,
  paint: paintBench,
  site: siteBench,
};

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: "string", default: "1" }, help: { type: "boolean", default: false } },
});
if (values.help) {
  console.log(`usage: npm run bench [-- JOB …] [--scale N]

jobs: ${Object.keys(jobs).join(", ")}

  --scale N  N times the votes, for the job votes: 10 are 8.7 million rows and 2.3 GB in the temporary folder`);
  process.exit(0);
}
const scale = Number(values.scale);
if (!Number.isInteger(scale) || scale < 1) {
  console.error(`--scale: not a whole number from 1: ${values.scale}`);
  process.exit(2);
}
const unknown = wanted.filter((name) => !(name in jobs));
if (unknown.length > 0) {
  console.error(`no such job: ${unknown.join(", ")}; jobs: ${Object.keys(jobs).join(", ")}`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
for (const [name, job] of Object.entries(jobs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const result of await job({ scale })) {
    if ("failed" in result) process.exitCode = 1;
    console.log("failed" in result ? `${result.name}: failed: ${result.failed}` : line(result));
  }
}

function line({ name, ours, peer, peerName, note }) {
  const measured = `${name}: ${ours.toFixed(2)} s`;
  return [measured, ratio(ours, peer, peerName), note].filter(Boolean).join("; ");
}

/** Nothing where there is no peer to compare with. */
function ratio(ours, peer, peerName) {
  if (peerName === undefined) return "";
  if (peer === null) return `${peerName} not installed`;
  return `${peerName} ${peer.toFixed(2)} s, ratio ${(ours / peer).toFixed(2)}`;
}
