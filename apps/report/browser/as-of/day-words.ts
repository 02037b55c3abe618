import { formatDate } from "../../src/text/format-date.js";
import type { Counts } from "./history.js";
import type { TreatyFacts } from "./treaty-facts.js";

/** How the treaty stood on a past day, as a sentence. */
export function dayWords(facts: TreatyFacts, day: string, counts: Counts): string {
  const { signed, consented } = counts;
  const parts = [`${signed} had signed`, `${consented === 0 ? "none" : consented} had consented`];
  if (facts.threshold !== null) parts.push(`${missing(facts, counts)} more needed`);
  return `On ${formatDate(day)} ${parts.join(", ")}.${forceWords(facts, day)}${doubtWords(counts)}`;
}

function forceWords({ inForceOn }: TreatyFacts, day: string): string {
  if (inForceOn === null) return "";
  return day >= inForceOn ? " In force." : " Not in force on that day.";
}

function doubtWords({ maySigned, mayConsented }: Counts): string {
  const more = [
    maySigned === 0 ? "" : `${maySigned} more may have signed`,
    mayConsented === 0 ? "" : `${mayConsented} more may have consented`,
  ].filter((text) => text !== "");
  if (more.length === 0) return "";
  return ` By then ${more.join(" and ")}: what is known only to lie within an interval counts from its last day.`;
}

/** What stands on a past day in place of a text of the last evidence, by the name of that text. */
export const replacements: Readonly<
  Record<string, (facts: TreatyFacts, day: string, counts: Counts) => string>
> = {
  status: dayWords,
  counted: (_, __, { counted }) => `${counted} on that day`,
  missing: (facts, _, counts) => `${missing(facts, counts)} on that day`,
  progress: (facts, day, counts) =>
    `${counts.counted} of ${facts.threshold} on ${formatDate(day)}: ${missing(facts, counts)} more needed`,
};

function missing({ threshold }: TreatyFacts, { counted }: Counts): number {
  return Math.max(0, (threshold ?? 0) - counted);
}
