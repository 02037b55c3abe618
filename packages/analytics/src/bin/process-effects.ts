import { homedir } from "node:os";
import { historyPathOf } from "../ask/history.js";
import type { SqlEffects } from "./sql-command.js";

/** Clock, signals and home directory of this process. */
export const processEffects: SqlEffects = {
  clock: {
    now: () => performance.now(),
    every: (milliseconds, work) => {
      const timer = setInterval(work, milliseconds);
      return () => clearInterval(timer);
    },
  },
  onInterrupt: (stop) => {
    // once: a second ctrl-C ends the process as it always does
    process.once("SIGINT", stop);
    return () => process.off("SIGINT", stop);
  },
  historyPath: historyPathOf(process.env, homedir()),
};
