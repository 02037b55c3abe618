import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Lets `work` write into a new directory beside `path`, from which it moves into place what is whole; the rest is
 * removed, also where it fails. What a process left there that was killed is removed first. Returns what `work`
 * returns.
 */
export async function withAside<T>(path: string, work: (aside: string) => Promise<T>): Promise<T> {
  const folder = dirname(path);
  const start = `.${basename(path)}-`;
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder, start);
  const aside = await mkdtemp(join(folder, `${start}${process.pid}-`));
  try {
    return await work(aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function removeAbandoned(folder: string, start: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = /^(\d+)-[A-Za-z0-9]{6}$/.exec(name.slice(start.length)) ?? [];
    if (name.startsWith(start) && pid !== undefined && !isAtWork(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true });
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
