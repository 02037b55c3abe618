import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureInTurn } from "./timing.mjs";

const RUNS = 3;
const TIMES = 10;
const root = fileURLToPath(new URL("../", import.meta.url));

/** The whole database from the committed record, and from a record with ten times the roll calls. */
export async function databaseBench() {
  const directory = mkdtempSync(join(tmpdir(), "depositary-database-"));
  try {
    const once = copyRecord(join(directory, "once"));
    const tenfold = copyRecord(join(directory, "tenfold"));
    repeatRollCalls(join(tenfold, "roll-calls.csv"), TIMES);
    const [one, ten] = measureInTurn([once, tenfold].map(load), RUNS);
    return [
      line("database, the record", one, null, "goal: under 5 s and 1 GB"),
      line("database, ten times the roll calls", ten, one, "goal: about 10, memory bounded"),
    ];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function copyRecord(directory) {
  const isRecord = (path) => !/[/\\]data[/\\](?:build|snapshots|\.lock)/.test(path);
  cpSync(join(root, "data"), directory, { recursive: true, filter: isRecord });
  return directory;
}

/** Every roll call again under other identifiers; its ballots with it. */
function repeatRollCalls(file, times) {
  const [heading, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
  const copies = Array.from({ length: times }, (_, copy) =>
    rows.map((row) => (copy === 0 ? row : row.replace(",", `-copy-${copy},`))),
  );
  writeFileSync(file, `${[heading, ...copies.flat()].join("\n")}\n`);
}

// --database names a file that is not there: a build, never a look whether one is due
function load(data) {
  const script = `import { rmSync } from "node:fs"; rmSync(process.argv[2] + ".duckdb", { force: true });
    process.argv.splice(1, 2, "load", "--data", process.argv[2], "--database", process.argv[2] + ".duckdb");
    await import("${new URL("../packages/analytics/bin/load.js", import.meta.url)}");`;
  return { command: process.execPath, args: ["--input-type=module", "-e", script, "_", data] };
}

function line(name, ours, peer, goal) {
  const memory = ours.peak === null ? null : `${(ours.peak / 1e6).toFixed(0)} MB resident`;
  const note = [memory, goal].filter(Boolean).join("; ");
  return { name, ours: ours.seconds, peer: peer?.seconds ?? null, peerName: "the record", note };
}
