import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const TIME = "/usr/bin/time";

/** Median wall time in seconds of `runs` runs of a command after one warm-up; throws where it fails. */
export function timeCommand(command, args, { runs = 3, warmUp = true, before = () => {} } = {}) {
  const times = [];
  for (let run = warmUp ? -1 : 0; run < runs; run++) {
    before();
    const { seconds } = runCommand(command, args);
    if (run >= 0) times.push(seconds);
  }
  return median(times);
}

/**
 * Runs a command once: wall seconds, what it printed (a JSON value on its last line, or all as text if it prints prose) and, where there is
 * /usr/bin/time, seconds of processor time and peak memory in bytes; otherwise null. Throws where it fails.
 */
function measureCommand({ command, args, isProse = false }) {
  const hasTime = existsSync(TIME);
  const { seconds, stdout, stderr } = hasTime
    ? runCommand(TIME, ["-f", "used %U %S %M", command, ...args])
    : runCommand(command, args);
  const [, user, system, kilobytes] = /^used (\S+) (\S+) (\d+)$/m.exec(stderr) ?? [];
  const result = isProse ? stdout : JSON.parse(stdout.trim().split("\n").at(-1) || "null");
  if (kilobytes === undefined) return { seconds, result, processor: null, peak: null };
  return { seconds, result, processor: Number(user) + Number(system), peak: Number(kilobytes) * 1024 };
}

/**
 * Measures commands in turn, after `before` where there is one, `runs` times each, so that other work on the machine falls on all of them
 * alike: medians, the first result, and as `computed` the seconds that a result gives itself.
 */
export function measureInTurn(commands, runs) {
  const rounds = Array.from({ length: runs }, () =>
    commands.map(({ before = () => {}, ...command }) => {
      before();
      return measureCommand(command);
    }),
  );
  return commands.map((command, at) => ({
    ...command,
    seconds: median(rounds.map((round) => round[at].seconds)),
    processor: median(rounds.map((round) => round[at].processor)),
    peak: median(rounds.map((round) => round[at].peak)),
    result: rounds[0][at].result,
    computed: median(rounds.map((round) => round[at].result?.seconds ?? null)),
  }));
}

function runCommand(command, args) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr.trim()}`);
  return { seconds, stdout, stderr };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** `5.2 s of processor, 468 MB`, empty where that was not measured. */
export function describeUse({ processor, peak }) {
  return peak === null ? "" : `${processor.toFixed(1)} s of processor, ${(peak / 1e6).toFixed(0)} MB`;
}
