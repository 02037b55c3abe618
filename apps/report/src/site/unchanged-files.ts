import { ASSETS, isIntact, type Keeping, readManifest } from "./manifest.js";

/** How many files the site has, where it was made from the same as now and stands as it was written; else null. */
export function unchangedFiles(out: string, { manifest, code, whole }: Keeping): number | null {
  const before = readManifest(manifest, code);
  if (before?.whole !== whole) return null;
  const parts = Object.entries(before.parts);
  if (!parts.every(([, { files }]) => files.every((file) => isIntact(out, file)))) return null;
  return parts.reduce((sum, [name, { files }]) => sum + (name === ASSETS ? 0 : files.length), 0);
}
