import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** What a command printed and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type CommandName = "sql" | "check" | "load" | "export" | "forecast";

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
