import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { withAside } from "./aside.js";

/**
 * Lets `fill` write into a directory aside and switches that into place as `out`: a reader, and a failed run, never sees half
 * of one. What stood at `out` before is removed. Returns what `fill` returns.
 */
export function writeWholeDirectory<T>(out: string, fill: (made: string) => Promise<T>): Promise<T> {
  return withAside(out, async (aside) => {
    const made = join(aside, "made");
    await mkdir(made);
    const result = await fill(made);
    await swap(made, out, join(aside, "before"));
    return result;
  });
}

/** What stood at `out` goes to `before`, and comes back where `made` cannot take its place. */
async function swap(made: string, out: string, before: string): Promise<void> {
  if (existsSync(out)) await rename(out, before);
  try {
    await rename(made, out);
  } catch (error) {
    if (existsSync(before)) await rename(before, out);
    throw error;
  }
}
