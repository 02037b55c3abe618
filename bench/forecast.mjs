import { fileURLToPath } from "node:url";
import { measureInTurn } from "./timing.mjs";

const WORKER = fileURLToPath(new URL("forecast-worker.mjs", import.meta.url));

/**
 * One forecast, both backtests and the ideal points of all sessions, without loading the record. Throws where a result is not the one
 * that tests hold to what was published.
 */
export async function forecastBench() {
  return [
    line("forecast", "of one treaty, with its assumptions", 3, 1),
    line("backtest", "1,262 cases, 7 models", 1, 60),
    line("next", "54,114 ranked States, 3 models, 3 horizons", 1, 30),
    line("ideal points", "all sessions, 200 bootstrap samples each", 1, 60),
  ];
}

function line(job, what, runs, goal) {
  const [result] = measureInTurn([{ command: process.execPath, args: [WORKER, job] }], runs);
  expectKnown(job, result.result.result);
  return {
    name: `forecast, ${job}`,
    ours: result.computed,
    peer: null,
    note: `${what}; ${result.processor?.toFixed(1) ?? "unknown"} s of processor with the loading; goal: under ${goal} s`,
  };
}

function expectKnown(job, { cases, mean }) {
  const known = {
    backtest: { cases: 1262, mean: 5.04, within: 0.01 },
    next: { cases: 40_287, mean: 0.756, within: 0.001 },
    "ideal points": { cases: 11_303, mean: 4.92, within: 0.01 },
  }[job];
  if (known === undefined || (cases === known.cases && Math.abs(mean - known.mean) <= known.within)) return;
  throw new Error(`${job}: ${cases} cases with ${mean}, known: ${known.cases} with ${known.mean}`);
}
