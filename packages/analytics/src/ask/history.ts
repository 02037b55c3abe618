import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** How many lines are kept. */
export const HISTORY_LINES = 1000;

/** The lines typed in this session and those before. */
export interface QueryHistory {
  /** Oldest first. */
  readonly lines: readonly string[];
  add(line: string): void;
}

interface Environment {
  readonly XDG_STATE_HOME?: string | undefined;
}

/** Where a person's history is: below the user's state directory (XDG Base Directory Specification). */
export function historyPathOf(environment: Environment, home: string): string {
  const state = environment.XDG_STATE_HOME;
  return join(state?.startsWith("/") ? state : join(home, ".local", "state"), "depositary", "sql-history");
}

/** The history at `path`, readable by its owner only. A file that cannot be read or written is explained once and then left. */
export function openHistory(path: string, explain: (problem: string) => void): QueryHistory {
  let usable = true;
  const attempt = <T>(work: () => T, otherwise: T): T => {
    if (!usable) return otherwise;
    try {
      return work();
    } catch (error) {
      usable = false;
      explain(`no history is kept: ${error instanceof Error ? error.message : String(error)}\n`);
      return otherwise;
    }
  };
  return {
    lines: attempt(() => readLines(path), []),
    // what another session has added meanwhile is read again and kept
    add: (line) =>
      attempt(() => writeLines(path, [...readLines(path), line].slice(-HISTORY_LINES)), undefined),
  };
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean).slice(-HISTORY_LINES);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function writeLines(path: string, lines: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${process.pid}.part`;
  writeFileSync(aside, `${lines.join("\n")}\n`, { mode: 0o600 });
  renameSync(aside, path);
}
