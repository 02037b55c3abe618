import { make } from "./make.js";

/** A choice of one, each by its value and its words. */
export function makeSelect(
  id: string,
  options: readonly (readonly [value: string, words: string])[],
): HTMLSelectElement {
  return make("select", { id }, ...options.map(([value, words]) => make("option", { value }, words)));
}
