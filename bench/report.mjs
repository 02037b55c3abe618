// The whole report from the committed facts, cold, with nothing changed and with one treaty changed.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { siteCommand } from "../apps/report/bin/turbo-site.js";
import { timeCommand } from "./timing.mjs";

const root = new URL("../", import.meta.url);
const pathOf = (path) => fileURLToPath(new URL(path, root));
const generated = [
  "apps/report/dist",
  "apps/report/lib",
  "packages/model/dist",
  "packages/analytics/dist",
  "data/build",
  ".turbo",
  "node_modules/.cache/turbo",
];

/** A copy of the record in `directory` without one accession to the Convention against Torture, its database loaded. */
function changeOneTreaty(directory) {
  cpSync(pathOf("data"), directory, { recursive: true });
  const path = join(directory, "actions.csv");
  const acts = readFileSync(path, "utf8");
  const fewer = acts.replace(/^IV-9\/ZMB\/accession\/.*\n/m, "");
  if (fewer === acts) throw new Error(`${path}: no accession of Zambia to IV-9 that could be taken away`);
  writeFileSync(path, fewer);
  execFileSync(process.execPath, [pathOf("packages/analytics/bin/load.js"), "--data", directory]);
}

/** Seconds to bring a site up to date with a record of which one treaty has changed. */
function timeOneTreaty() {
  const directory = mkdtempSync(join(tmpdir(), "depositary-changed-"));
  try {
    changeOneTreaty(join(directory, "data"));
    const site = [...siteCommand, "--out", join(directory, "dist")];
    const before = () => execFileSync(process.execPath, site);
    return timeCommand(process.execPath, [...site, "--data", join(directory, "data")], { before });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Peer of an unchanged build: the task runner that finds all compiled. */
export async function reportBench() {
  const forget = () => {
    for (const path of generated) rmSync(new URL(path, root), { recursive: true, force: true });
  };
  const report = ["npm", ["run", "--silent", "report"]];
  const cold = timeCommand(...report, { runs: 3, warmUp: false, before: forget });
  const unchanged = timeCommand(...report);
  const nothing = timeCommand("npx", ["turbo", "run", "build"]);
  return [
    { name: "report, cold", ours: cold, peer: null, note: "no peer builds the same site; goal: under 30 s" },
    {
      name: "report, nothing changed",
      ours: unchanged,
      peer: nothing,
      peerName: "turbo alone",
      note: "goal: under 0.5 s without npm",
    },
    {
      name: "report, one treaty changed",
      ours: timeOneTreaty(),
      peer: null,
      note: "its database is loaded before; no peer builds the same site; goal: under 3 s",
    },
  ];
}
