import { PassThrough } from "node:stream";
import { type SqlEffects, sqlCommand } from "../../src/bin/sql-command.js";
import { manualClock } from "../ask/manual-clock.js";

const QUIET: SqlEffects = {
  clock: manualClock(),
  onInterrupt: () => () => {},
  historyPath: "/nowhere/history",
};

/** Runs `sql` at a terminal at which nobody types. */
export function atTerminal(args: readonly string[], effects: Partial<SqlEffects> = {}): Promise<number> {
  const terminal = () => Object.assign(new PassThrough(), { isTTY: true });
  const streams = { stdin: terminal(), stdout: terminal(), stderr: terminal() };
  return sqlCommand({ ...QUIET, ...effects })(args, streams);
}
