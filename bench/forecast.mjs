import { fileURLToPath } from "node:url";
import { measureInTurn } from "./timing.mjs";

const WORKER = fileURLToPath(new URL("forecast-worker.mjs", import.meta.url));

/** One forecast and the whole backtest, without loading the record. Throws where the backtest is not the published one. */
export async function forecastBench() {
  return [
    line("forecast", "of one treaty, with its assumptions", 3, 1),
    line("backtest", "1,262 cases, 7 models", 1, 60),
  ];
}

function line(job, what, runs, goal) {
  const [{ result }] = measureInTurn([{ command: process.execPath, args: [WORKER, job] }], runs);
  const { cases, crps60 } = result.result;
  if (job === "backtest" && (cases !== 1262 || Math.abs(crps60 - 5.04) > 0.01))
    throw new Error(`${cases} cases with a mean score of ${crps60}, published: 1262 with 5.04`);
  return {
    name: `forecast, ${job}`,
    ours: result.seconds,
    peer: null,
    note: `${what}; goal: under ${goal} s`,
  };
}
