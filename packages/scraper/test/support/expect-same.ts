import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";

/** Equality that is quick where it holds, as in each of ten thousand cases, and shows the difference where it does not. */
export function expectSame<T>(found: T, expected: T): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}
