import type { MadeFile, MadePart, Manifest } from "./manifest.js";
import { isPlainPath } from "./plain-path.js";

/** Whether a value that was read is a manifest: files that it names are looked at, kept and removed. */
export function isManifest(found: unknown): found is Manifest {
  return (
    isObject(found) &&
    typeof found.code === "string" &&
    (found.whole === null || typeof found.whole === "string") &&
    isObject(found.parts) &&
    Object.values(found.parts).every(isMadePart)
  );
}

function isMadePart(found: unknown): found is MadePart {
  return (
    isObject(found) &&
    typeof found.inputs === "string" &&
    (found.reads === undefined || isListOf(found.reads, isText)) &&
    isListOf(found.files, isMadeFile)
  );
}

function isMadeFile(found: unknown): found is MadeFile {
  return (
    isObject(found) &&
    isText(found.path) &&
    isPlainPath(found.path) &&
    typeof found.size === "number" &&
    typeof found.time === "number" &&
    (found.inputs === undefined || isText(found.inputs))
  );
}

function isText(found: unknown): found is string {
  return typeof found === "string";
}

function isListOf<T>(found: unknown, isOne: (one: unknown) => one is T): found is readonly T[] {
  return Array.isArray(found) && found.every(isOne);
}

function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === "object" && found !== null;
}
