import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { NamedFile } from "./hash.js";

/** `src` or `dist` of this package, whichever runs. */
export const ownCode = fileURLToPath(new URL("..", import.meta.url));

/** The same of the model. */
export const modelCode = dirname(fileURLToPath(import.meta.resolve("@depositary/model")));

/** Every module in a directory of code, by name. */
export async function codeIn(directory: string): Promise<readonly NamedFile[]> {
  const names = await readdir(directory, { recursive: true });
  return names
    .filter(isCode)
    .sort()
    .map((name) => ({ name, path: join(directory, name) }));
}

/**
 * The modules of this package that the module at `url` reaches by the relative paths that it and they name, itself included.
 * Packages are not followed.
 */
export async function codeReachedFrom(url: string): Promise<readonly NamedFile[]> {
  const reached = new Set<string>();
  const pending = [onDisk(fileURLToPath(url))];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    pending.push(...namedIn(path, await readFile(path, "utf8")));
  }
  return [...reached].sort().map((path) => ({ name: relative(ownCode, path), path }));
}

function namedIn(from: string, code: string): readonly string[] {
  const names = code.matchAll(/["'](\.{1,2}\/[^"'\n]+\.js)["']/g);
  return [...names].map(([, name = ""]) => onDisk(resolve(dirname(from), name)));
}

/** A module is named by its compiled file, also where the sources run. */
function onDisk(path: string): string {
  return existsSync(path) ? path : path.replace(/\.js$/, ".ts");
}

function isCode(name: string): boolean {
  return /\.[jt]s$/.test(name) && !name.endsWith(".d.ts");
}
