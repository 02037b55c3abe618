// Runs the benchmarks and prints one line each: ours, the peer, the ratio. Usage: npm run bench [-- JOB …]
import { cpus } from "node:os";
import { parseBench } from "./parse.mjs";
import { reportBench } from "./report.mjs";

const jobs = { parse: parseBench, report: reportBench };

const wanted = process.argv.slice(2);
if (wanted.includes("--help")) {
  console.log(`usage: npm run bench [-- JOB …]\njobs: ${Object.keys(jobs).join(", ")}`);
  process.exit(0);
}
const unknown = wanted.filter((name) => !(name in jobs));
if (unknown.length > 0) {
  console.error(`no such job: ${unknown.join(", ")}; jobs: ${Object.keys(jobs).join(", ")}`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
for (const [name, job] of Object.entries(jobs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const result of await job()) console.log(line(result));
}

function line({ name, ours, peer, peerName, note }) {
  const ratio =
    peer === null
      ? "peer not installed"
      : `${peerName} ${peer.toFixed(2)} s, ratio ${(ours / peer).toFixed(2)}`;
  return `${name}: ${ours.toFixed(2)} s; ${ratio}${note ? `; ${note}` : ""}`;
}
