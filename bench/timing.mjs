import { spawnSync } from "node:child_process";

/** Median wall time in seconds of `runs` runs of a command after one warm-up; throws where it fails. */
export function timeCommand(command, args, { runs = 3, warmUp = true, before = () => {} } = {}) {
  const times = [];
  for (let run = warmUp ? -1 : 0; run < runs; run++) {
    before();
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
    if (run >= 0) times.push(seconds);
  }
  return median(times);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
