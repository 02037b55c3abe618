import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command, CommandEffects } from "../../src/bin/command.js";
import { importCommand } from "../../src/bin/import-command.js";
import { processEffects } from "../../src/bin/process-effects.js";
import { refreshCommand } from "../../src/bin/refresh-command.js";

export const COMMANDS = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "bin");
export const REFRESH_COMMAND = join(COMMANDS, "refresh.js");

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process: of what it says and how it ends nothing depends on whether it has one of its own. */
export function runRefresh(
  args: readonly string[],
  environment: CommandEffects["environment"] = {},
): Promise<CommandResult> {
  return runHere(refreshCommand, args, environment);
}

/** Runs `depositary-import` in the same way. */
export function runImport(args: readonly string[]): Promise<CommandResult> {
  return runHere(importCommand, args, {});
}

async function runHere(
  command: Command,
  args: readonly string[],
  environment: CommandEffects["environment"],
): Promise<CommandResult> {
  const output = { stdout: "", stderr: "" };
  const code = await command(args, {
    ...processEffects,
    environment,
    print: (line) => {
      output.stdout += `${line}\n`;
    },
    tell: (text) => {
      output.stderr += text;
    },
    isTerminal: false,
  });
  return { code, ...output };
}

/** Runs `depositary-refresh` as a user does: another process, from `dist`. */
export function runRefreshProcess(args: readonly string[]): Promise<CommandResult> {
  return runCommand([process.execPath, REFRESH_COMMAND, ...args]);
}

/** Runs a command to its end. */
export function runCommand([command = "", ...args]: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { PATH: process.env.PATH } });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => {
      output.stdout += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output.stderr += chunk.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...output }));
  });
}
