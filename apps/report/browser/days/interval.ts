import type { DayInterval } from "@depositary/model";

/** Days as rows of a page have them: one that is known, or the first and the last that it can be with a slash between. */
export function readInterval(text: string): DayInterval {
  const [notBefore = text, notAfter = notBefore] = text.split("/");
  return { notBefore, notAfter };
}
