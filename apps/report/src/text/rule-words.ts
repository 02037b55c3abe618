/** Shares and groups of a rule of entry into force as the record names them, and as a reader does. */
const names: readonly (readonly [string, string])[] = [
  ["1990-CO2-Annex-I", "the carbon dioxide that the Parties in Annex I emitted in 1990"],
  ["CTBT-Annex-2", "the 44 States in its annex 2"],
  [" % of emissions", "% of the world’s greenhouse gas emissions"],
  [" % of ", "% of "],
  ["members of COE", "members of the Council of Europe"],
];

/** A rule of entry into force, in words for readers. */
export function ruleWords(rule: string): string {
  return names.reduce((words, [name, meaning]) => words.replaceAll(name, meaning), rule);
}
