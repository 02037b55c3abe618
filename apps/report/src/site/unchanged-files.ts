import { isIntact, type Keeping, readManifest } from "./manifest.js";

/** How many files the site has, assets and scripts included, where it was made from the same as now and stands as it was written; else null. */
export function unchangedFiles(out: string, { manifest, code, whole }: Keeping): number | null {
  const before = readManifest(manifest, code);
  if (before?.whole !== whole) return null;
  const parts = Object.values(before.parts);
  if (!parts.every(({ files }) => files.every((file) => isIntact(out, file)))) return null;
  return parts.reduce((sum, { files }) => sum + files.length, 0);
}
