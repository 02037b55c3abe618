/** Short names of one word or two that take an article though no noun in them asks for it. */
const alone = /^(Comoros|Congo|Gambia|Holy See|Netherlands|Niger|Philippines|Sudan)\b/;
/** Nouns of a form of State, of a group of islands or of an organisation, which ask for one wherever they stand. */
const nouns =
  /\b(Community|Emirates|Federation|Kingdom|Market|Marshall Islands|Cook Islands|Cayman Islands|Caicos Islands|Virgin Islands|Nations|Organi[sz]ation|Republics?|State|States|Union)\b/;

/**
 * A participant's short name within a sentence, as the United Nations writes it in English: `the Syrian Arab Republic`,
 * `the Bahamas`, `the Netherlands (Kingdom of the)`, but `Iran (Islamic Republic of)`, where the noun stands behind.
 */
export function withArticle(name: string): string {
  const plain = name.replace(" (The)", "");
  const takesOne = plain !== name || alone.test(plain) || nouns.test(plain.replace(/ \(.*\)$/, ""));
  return takesOne ? `the ${plain}` : plain;
}
