// The whole report from the committed facts, cold and with nothing changed.
import { rmSync } from "node:fs";
import { timeCommand } from "./timing.mjs";

const root = new URL("../", import.meta.url);
const generated = [
  "apps/report/dist",
  "apps/report/lib",
  "packages/model/dist",
  "packages/analytics/dist",
  "data/build",
  ".turbo",
  "node_modules/.cache/turbo",
];

/** Peer of an unchanged build: the task runner asked to do nothing. */
export async function reportBench() {
  const forget = () => {
    for (const path of generated) rmSync(new URL(path, root), { recursive: true, force: true });
  };
  const report = ["npm", ["run", "--silent", "report"]];
  const cold = timeCommand(...report, { runs: 3, warmUp: false, before: forget });
  const unchanged = timeCommand(...report);
  const nothing = timeCommand("npx", ["turbo", "run", "nothing-at-all", "--dry=json"]);
  return [
    { name: "report, cold", ours: cold, peer: null, note: "no peer builds the same site; goal: under 20 s" },
    {
      name: "report, nothing changed",
      ours: unchanged,
      peer: nothing,
      peerName: "turbo alone",
      note: "goal: under 1 s",
    },
  ];
}
