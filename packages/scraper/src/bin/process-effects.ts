import { setTimeout as sleep } from "node:timers/promises";
import type { CommandEffects } from "./command.js";

/** Environment, streams, clock and chance of this process. */
export const processEffects: CommandEffects = {
  environment: process.env,
  workingDirectory: process.cwd(),
  print: (line) => console.log(line),
  tell: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  now: () => new Date(),
  elapsedMs: () => performance.now(),
  sleep: (ms) => sleep(ms),
  random: Math.random,
};
