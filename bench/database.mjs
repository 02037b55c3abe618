import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeUse, measureInTurn } from "./timing.mjs";

const RUNS = 3;
const TIMES = 10;
const WORKER = fileURLToPath(new URL("database-worker.mjs", import.meta.url));
const root = fileURLToPath(new URL("../", import.meta.url));

/** The whole database from the committed record, and from a record with ten times the roll calls; statistics, which are kept by content, apart. */
export async function databaseBench() {
  const directory = mkdtempSync(join(tmpdir(), "depositary-database-"));
  try {
    const once = copyRecord(join(directory, "once"));
    const [one] = measureInTurn([load(once)], RUNS);
    const record = line("database, the record", one, null, "goal: under 5 s and 1 GB");
    repeatRollCalls(join(once, "roll-calls.csv"), TIMES);
    return [record, tenfold(once, one)];
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

function tenfold(data, one) {
  const name = "database, ten times the roll calls";
  try {
    const [ten] = measureInTurn([load(data)], 1);
    return line(name, ten, one, "goal: about 10, memory bounded");
  } catch (error) {
    return { name, failed: error.message };
  }
}

/** A database from nothing. */
function load(data) {
  const database = `${data}.duckdb`;
  return {
    before: () => rmSync(database, { force: true }),
    command: process.execPath,
    args: [WORKER, data, database],
  };
}

function line(name, ours, peer, goal) {
  const rows = `${ours.result.ballots} ballots, ${ours.result.spells} spells`;
  const note = [rows, describeUse(ours), goal].filter((words) => words !== "").join("; ");
  return {
    name,
    ours: ours.seconds,
    peer: peer?.seconds ?? null,
    peerName: peer === null ? undefined : "the record",
    note,
  };
}
