import { collapse } from "../document/printed-text.js";
import { listedTitle } from "../untc/listed-head.js";

/** Title, and place and date, of an entry of the archive's index: `Title. Place, date`. */
export interface IndexTitle {
  readonly title: string;
  /** `New York, 24 December 2024`; null where the entry ends without a date. */
  readonly conclusion: string | null;
}

const ENDS_IN_CONCLUSION = /^(.*?)\.\s+((?:[^.]|\b[A-Z]\.)*\b\d{1,2} [A-Z][a-z]+ \d{4})$/s;

/**
 * Takes an index entry apart. What is deposited elsewhere stands in brackets at the end of a title and is left out, and so
 * is the asterisk of an instrument that has run out.
 */
export function parseIndexTitle(entry: string): IndexTitle {
  const text = collapse(entry);
  const match = ENDS_IN_CONCLUSION.exec(text);
  const [, title = text, conclusion = null] = match ?? [];
  return { title: listedTitle(title), conclusion };
}
