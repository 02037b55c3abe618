import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fillDatabase } from "../packages/analytics/dist/build/fill-database.js";
import { openDatabase } from "../packages/analytics/dist/index.js";
import { groupsOf } from "../packages/analytics/dist/statistics/survival/groups.js";
import { readHistories } from "../packages/analytics/dist/statistics/survival/histories.js";
import { measureInTurn } from "./timing.mjs";

const RUNS = 5;
const DATA = fileURLToPath(new URL("../data", import.meta.url));
const OURS = fileURLToPath(new URL("survival-worker.mjs", import.meta.url));
const SURVFIT = fileURLToPath(new URL("survival_survfit.R", import.meta.url));

/**
 * Kaplan–Meier with its intervals for every treaty of the record, from opening and from signature: the computation, and the
 * whole process with reading the spells. Throws where a curve differs from that of R.
 */
export async function survivalBench() {
  const directory = mkdtempSync(join(tmpdir(), "depositary-survival-"));
  try {
    const file = join(directory, "spells.csv");
    const { groups, spells } = await writeSpells(file);
    const hasSurvfit = spawnSync("Rscript", ["-e", "library(survival)"]).status === 0;
    const commands = [
      { command: process.execPath, args: [OURS, file] },
      ...(hasSurvfit ? [{ command: "Rscript", args: [SURVFIT, file] }] : []),
    ];
    const [ours, peer] = measureInTurn(commands, RUNS);
    if (peer !== undefined) expectSame(ours.result.curves, peer.result.curves);
    return lines(ours, peer, `${groups} curves, ${spells} spells`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function writeSpells(file) {
  const database = await openDatabase({ path: ":memory:", access: "build" });
  try {
    await fillDatabase(database, DATA);
    const groups = groupsOf(await readHistories(database)).filter(({ grouping }) => grouping === "treaty");
    const rows = groups.flatMap(({ member, kind, spells }) =>
      spells.map(({ days, isEvent }) => `${member} ${kind},${days},${isEvent ? 1 : 0}`),
    );
    writeFileSync(file, `group,days,event\n${rows.join("\n")}\n`);
    return { groups: groups.length, spells: rows.length };
  } finally {
    database.close();
  }
}

/** The share that has not joined after one and five years and at the end, with the bounds of the last; the median. */
function expectSame(ours, theirs) {
  for (const [group, values] of Object.entries(ours))
    for (const [index, value] of values.entries()) {
      const other = theirs[group]?.[index] ?? null;
      if (value === null ? other !== null : !(Math.abs(value - other) < 1e-9))
        throw new Error(`${group}: ${JSON.stringify(values)} where R has ${JSON.stringify(theirs[group])}`);
    }
}

function lines(ours, peer, size) {
  const peerName = "R survfit";
  return [
    {
      name: "survival, computed",
      ours: ours.computed,
      peer: peer?.computed ?? null,
      peerName,
      note: `${size}; goal: below 0.1`,
    },
    {
      name: "survival, whole process",
      ours: ours.seconds,
      peer: peer?.seconds ?? null,
      peerName,
      note: size,
    },
  ];
}
