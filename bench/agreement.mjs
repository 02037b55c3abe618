import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureInTurn } from "./timing.mjs";

const RUNS = 5;
const ROLL_CALLS = fileURLToPath(new URL("../data/roll-calls.csv", import.meta.url));
const CHOICES = ["yes_by", "abstain_by", "no_by"];
const OURS = fileURLToPath(new URL("agreement-worker.mjs", import.meta.url));
const NUMPY = fileURLToPath(new URL("agreement_numpy.py", import.meta.url));
const TCROSSPROD = fileURLToPath(new URL("agreement_tcrossprod.R", import.meta.url));

/**
 * How alike each two members voted over all roll calls on file: the computation from ballots in memory, and the whole
 * process with reading them. Throws where pairs, joint votes or the mean agreement differ.
 */
export async function agreementBench() {
  const directory = mkdtempSync(join(tmpdir(), "depositary-agreement-"));
  try {
    const file = join(directory, "ballots.csv");
    const ballots = writeBallots(file);
    const peers = [
      {
        peerName: "numpy",
        command: "/usr/bin/python3",
        args: [NUMPY, file],
        probe: ["-c", "import numpy, pandas"],
      },
      {
        peerName: "R tcrossprod",
        command: "Rscript",
        args: [TCROSSPROD, file],
        probe: ["-e", "library(data.table)"],
      },
    ];
    const isInstalled = ({ command, probe }) => spawnSync(command, probe).status === 0;
    const commands = [
      { peerName: "ours", command: process.execPath, args: [OURS, file] },
      ...peers.filter(isInstalled),
    ];
    const [ours, ...others] = measureInTurn(commands, RUNS);
    for (const other of others) expectSame(ours, other);
    const size = `${ballots} ballots, ${ours.result.pairs} pairs, ${ours.result.joint} joint votes`;
    return peers.flatMap(({ peerName }) =>
      lines(
        ours,
        others.find((one) => one.peerName === peerName),
        peerName,
        size,
      ),
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** One line a ballot: roll call, session, member, choice (yes 1, abstain 2, no 3). */
function writeBallots(file) {
  const [heading, ...rows] = readFileSync(ROLL_CALLS, "utf8").trimEnd().split("\n");
  const names = heading.split(",");
  const lists = CHOICES.map((choice) => names.indexOf(choice));
  const session = names.indexOf("session");
  const ballots = rows.flatMap((row, rollCall) => {
    const cells = row.split(",");
    return lists.flatMap((list, choice) =>
      cells[list] === ""
        ? []
        : cells[list].split(" ").map((member) => `${rollCall},${cells[session]},${member},${choice + 1}`),
    );
  });
  writeFileSync(file, `roll_call,session,member,vote\n${ballots.join("\n")}\n`);
  return ballots.length;
}

function expectSame({ result: ours }, { peerName, result }) {
  if (
    ours.pairs !== result.pairs ||
    ours.joint !== result.joint ||
    !(Math.abs(ours.mean - result.mean) < 1e-12)
  )
    throw new Error(`${peerName}: ${JSON.stringify(result)} where ours is ${JSON.stringify(ours)}`);
}

function lines(ours, peer, peerName, size) {
  return [
    {
      name: "agreement, computed",
      ours: ours.computed,
      peer: peer?.computed ?? null,
      peerName,
      note: `${size}; goal: at most 0.1 s and a ratio of 0.2`,
    },
    { name: "agreement, whole process", ours: ours.seconds, peer: peer?.seconds ?? null, peerName },
  ];
}
