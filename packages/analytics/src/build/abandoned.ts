import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Where a process builds a database aside. */
export function asideOf(databasePath: string, pid: number): string {
  return `${databasePath}.${pid}.building`;
}

/** Removes what a build left aside that was killed: its process is no more. */
export async function removeAbandoned(databasePath: string): Promise<void> {
  const folder = dirname(databasePath);
  const start = `${basename(databasePath)}.`;
  for (const name of await readdir(folder)) {
    const [, pid] = /^(\d+)\.building(?:\.wal)?$/.exec(name.slice(start.length)) ?? [];
    if (name.startsWith(start) && pid !== undefined && !isAtWork(Number(pid)))
      await rm(join(folder, name), { force: true });
  }
}

function isAtWork(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of somebody else, which may not be signalled
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
