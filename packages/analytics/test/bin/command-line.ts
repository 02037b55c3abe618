import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { check } from "../../src/bin/check-command.js";
import { runCommand } from "../../src/bin/command.js";
import { exportCommand } from "../../src/bin/export-command.js";
import { forecastCommand } from "../../src/bin/forecast-command.js";
import { load } from "../../src/bin/load-command.js";
import { processEffects } from "../../src/bin/process-effects.js";
import { sqlCommand } from "../../src/bin/sql-command.js";
import type { Command } from "../../src/streams.js";

/** What a command printed and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const commands = {
  sql: sqlCommand(processEffects),
  check,
  load,
  export: exportCommand,
  forecast: forecastCommand({ today: () => "2026-11-27" }),
} as const satisfies Readonly<Record<string, Command>>;

type CommandName = keyof typeof commands;

/** Where a command runs: its working directory, and what its environment has beside that of the test. */
interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a command of this package as a user does: a process of its own, from dist. */
export function start(
  command: CommandName,
  args: readonly string[],
  { cwd, env }: Place = {},
): ChildProcessWithoutNullStreams {
  const built = fileURLToPath(new URL(`../../dist/bin/${command}.js`, import.meta.url));
  if (!existsSync(built)) throw new Error("packages/analytics/dist is absent; run tsc -b first");
  const script = fileURLToPath(new URL(`../../bin/${command}.js`, import.meta.url));
  const options = { stdio: "pipe", cwd, env: { ...process.env, ...env } } as const;
  return spawn(process.execPath, [script, ...args], options);
}

/**
 * The same without a process of its own, from the sources: for a record of which nothing compiled has a database, as each takes that
 * of the other for outdated.
 */
export async function runHere(command: CommandName, args: readonly string[], input = ""): Promise<Outcome> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const printed = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommand(`depositary-${command}`, commands[command], args, { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, errors] = await printed;
  return { code, stdout: out, stderr: errors };
}

/** Runs it to its end with `input` on standard input. */
export async function run(
  command: CommandName,
  args: readonly string[],
  input = "",
  place: Place = {},
): Promise<Outcome> {
  const child = start(command, args, place);
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
