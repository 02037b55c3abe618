import { readFileSync } from "node:fs";
import {
  kaplanMeier,
  quantile,
  survivalAt,
} from "../packages/analytics/dist/statistics/survival/kaplan-meier.js";

// usage: survival-worker.mjs FILE; prints {"seconds": of the curves alone, "curves": {group: [S(365), S(1826), S, lower, upper, median]}}
const groups = new Map();
for (const line of readFileSync(process.argv[2], "utf8").trimEnd().split("\n").slice(1)) {
  const [group, days, event] = line.split(",");
  if (!groups.has(group)) groups.set(group, []);
  groups.get(group).push({ days: Number(days), isEvent: event === "1" });
}
const start = performance.now();
const curves = [...groups].map(([group, spells]) => [group, kaplanMeier(spells)]);
const seconds = (performance.now() - start) / 1000;
const summary = ([group, steps]) => {
  const { survival, lower, upper } = steps.at(-1);
  // R has no bounds where nobody has joined
  const bounds = survival === 1 ? [null, null] : [lower, upper];
  return [
    group,
    [survivalAt(steps, 365), survivalAt(steps, 1826), survival, ...bounds, quantile(steps, 0.5)],
  ];
};
console.log(JSON.stringify({ seconds, curves: Object.fromEntries(curves.map(summary)) }));
