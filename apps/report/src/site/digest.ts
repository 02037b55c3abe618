import { hash } from "node:crypto";
import { oncePer } from "./once-per.js";

/** Rows from which on a table is read through once for all the pages that are made from it. */
const MANY = 200;

/** SHA-256 of plain values by name: the same values in the same order give the same digest. */
export function digestOf(values: object): string {
  const parts = Object.entries(values).map(([name, value]) => [
    name,
    isLong(value) ? digestOfTable(value) : value,
  ]);
  return sha256(JSON.stringify(parts));
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= MANY;
}

const digestOfTable = oncePer((rows: readonly unknown[]) => sha256(JSON.stringify(rows)));

function sha256(text: string): string {
  return hash("sha256", text);
}
