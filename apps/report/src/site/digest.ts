import { createHash } from "node:crypto";

// rows are never changed: a table that thousands of pages are made from is read through once
const known = new WeakMap<object, string>();

/** SHA-256 of plain values by name: the same values in the same order give the same digest. */
export function digestOf(values: object): string {
  const hash = createHash("sha256");
  for (const [name, value] of Object.entries(values)) hash.update(`${name}\0${digestOfValue(value)}\0`);
  return hash.digest("hex");
}

function digestOfValue(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "absent";
  const digest = known.get(value) ?? createHash("sha256").update(JSON.stringify(value)).digest("hex");
  known.set(value, digest);
  return digest;
}
