import { formatDate } from "./format-date.js";
import { withArticle } from "./with-article.js";

/** Shares and groups of a rule of entry into force as the record names them, and as a reader does. */
const meanings: readonly (readonly [string, string])[] = [
  ["1990-CO2-Annex-I", "the carbon dioxide that the Parties in Annex I emitted in 1990"],
  ["CTBT-Annex-2", "the 44 States in its annex 2"],
  ["% of emissions", "% of the world’s greenhouse gas emissions"],
  ["members of COE", "members of the Council of Europe"],
];

const noNames: ReadonlyMap<string, string> = new Map();

/** A rule of entry into force, or what is missing by it, in words for readers; participants by name as far as `names` has them. */
export function ruleWords(rule: string, names = noNames): string {
  return meanings
    .reduce((words, [name, meaning]) => words.replaceAll(name, meaning), rule)
    .replace(/\b[A-Z]{3}\b/g, (code) => {
      const name = names.get(code);
      return name === undefined ? code : withArticle(name);
    })
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, formatDate);
}

/** What is missing by a rule, where that is no number: of a treaty that is in force, what its list would still need. */
export function missingByRule(missing: string, names: ReadonlyMap<string, string>): string {
  const isInForce = /^on file: (.+); stated to be in force on [^;]+$/.exec(missing);
  const words = ruleWords(isInForce?.[1] ?? missing, names);
  const unknown = /^cannot apply the rule: (.+) is not on file$/.exec(words)?.[1];
  if (unknown !== undefined) return `The rule cannot be checked. Not on file: ${unknown}`;
  return isInForce === null ? words : `${words} would be needed: the list is not complete`;
}
