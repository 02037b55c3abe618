import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeUse, measureInTurn } from "./timing.mjs";
import { writeVotesFile } from "./votes-file.mjs";

const RUNS = 5;
const DATA = fileURLToPath(new URL("../data", import.meta.url));
const OURS = fileURLToPath(new URL("votes-worker.mjs", import.meta.url));
const BARE = fileURLToPath(new URL("votes-bare.mjs", import.meta.url));
const PANDAS = fileURLToPath(new URL("votes_pandas.py", import.meta.url));
const FREAD = fileURLToPath(new URL("votes_fread.R", import.meta.url));

/**
 * The Library's bulk file of 870,109 votes into checked tables, beside what reads it without any check. Whole processes.
 * Throws where one of them found other rows or members. `scale` times the votes on request.
 */
export async function votesBench({ scale }) {
  const directory = mkdtempSync(join(tmpdir(), "depositary-votes-"));
  try {
    const file = join(directory, "2025_03_31_ga_voting.csv");
    const written = writeVotesFile(join(DATA, "roll-calls.csv"), file, scale);
    const [ours, ...others] = measureInTurn(contestants(file).filter(isInstalled), scale > 1 ? 1 : RUNS);
    expectSame(ours, written.rows, written.participants);
    for (const peer of others) expectSame(peer, written.rows, written.codes);
    return lines(ours, others, `${written.rows} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function contestants(file) {
  const sqlite = "SELECT json_object('rows', count(*), 'members', count(DISTINCT ms_code)) FROM vote";
  return [
    {
      peerName: "ours",
      command: process.execPath,
      args: [OURS, file, DATA],
    },
    { peerName: "DuckDB, bare", command: process.execPath, args: [BARE, file] },
    {
      peerName: "pandas",
      probe: ["/usr/bin/python3", "-c", "import pandas"],
      command: "/usr/bin/python3",
      args: [PANDAS, file],
    },
    {
      peerName: "R data.table fread",
      probe: ["Rscript", "-e", "library(data.table)"],
      command: "Rscript",
      args: [FREAD, file],
    },
    {
      peerName: "sqlite3 .import",
      probe: ["sqlite3", "--version"],
      command: "sqlite3",
      args: [":memory:", "-cmd", ".mode csv", "-cmd", `.import ${file} vote`, "-cmd", ".mode list", sqlite],
    },
  ];
}

function isInstalled({ probe }) {
  return probe === undefined || spawnSync(probe[0], probe.slice(1)).status === 0;
}

function expectSame({ peerName, result }, rows, members) {
  if (result.rows !== rows || result.members !== members)
    throw new Error(
      `${peerName}: ${JSON.stringify(result)} where ${rows} rows, ${members} members are written`,
    );
}

function lines(ours, others, size) {
  const goals = { "DuckDB, bare": "goal: at most 1.5", pandas: "goal: below 1" };
  const names = ["DuckDB, bare", "pandas", "R data.table fread", "sqlite3 .import"];
  return names.map((peerName) => {
    const peer = others.find((one) => one.peerName === peerName);
    const words = [size, `ours ${describeUse(ours)}`, peer && `peer ${describeUse(peer)}`, goals[peerName]];
    return {
      name: "votes, checked",
      ours: ours.seconds,
      peer: peer?.seconds ?? null,
      peerName,
      note: words.filter(Boolean).join("; "),
    };
  });
}
