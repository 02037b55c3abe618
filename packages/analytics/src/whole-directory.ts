import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Lets `fill` write into a directory aside and switches that into place as `out`: a reader, and a failed run, never sees half
 * of one. What stood at `out` before is removed. Returns what `fill` returns.
 */
export async function writeWholeDirectory<T>(out: string, fill: (aside: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(out), { recursive: true });
  const aside = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  try {
    await chmod(aside, 0o755);
    const result = await fill(aside);
    await swap(aside, out);
    return result;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function swap(aside: string, out: string): Promise<void> {
  const old = `${aside}-old`;
  if (existsSync(out)) await rename(out, old);
  try {
    await rename(aside, out);
  } catch (error) {
    if (existsSync(old)) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
