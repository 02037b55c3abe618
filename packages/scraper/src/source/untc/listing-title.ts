import { quoted } from "../../one-line.js";
import { collapse } from "../document/printed-text.js";
import { plainText, TWO_NO_BREAK_SPACES } from "./header.js";
import type { ListingEntry } from "./listing-record.js";
import { conclusionsOf } from "./printed-date.js";

const ELLIPSIS_BEFORE = /^(?:\.\.\.|…)\s*/;
const ELLIPSIS_AFTER = /\s*(?:\.\.\.|…)$/;
const DATE_AT_THE_END = /\b\d{1,2} [A-Z][a-z]+ \d{4}\.?$/;

/** Title, place and date of an entry. */
export type ListedTitle = Pick<ListingEntry, "title" | "isCut" | "conclusion">;

/**
 * Takes the text of an entry apart at its two no-break spaces: a full stop can belong to the title (`United Nations
 * Regulation No. 41. Uniform provisions …`), a comma to the place. What is wrong with it is added to the problems.
 */
export function readListedTitle(raw: string, where: string, problems: string[]): ListedTitle {
  const at = raw.search(TWO_NO_BREAK_SPACES);
  const before = collapse(at === -1 ? raw : raw.slice(0, at));
  const after = at === -1 ? "" : collapse(raw.slice(at));
  const title = before.replace(ELLIPSIS_AFTER, "").replace(/\.$/, "");
  const conclusion = after.replace(ELLIPSIS_BEFORE, "");
  plainText(where, `${title}${conclusion}`, problems);
  if (title === "") problems.push(`${where}: no title: ${quoted(collapse(raw))}`);
  if (at === -1 && DATE_AT_THE_END.test(before))
    problems.push(`${where}: no two no-break spaces before the place and date: ${quoted(before)}`);
  if (!isConclusion(conclusion)) problems.push(`${where}: no place and date: ${quoted(after)}`);
  const isCut = ELLIPSIS_AFTER.test(before) || ELLIPSIS_BEFORE.test(after);
  return { title, isCut, conclusion: conclusion === "" ? null : conclusion };
}

/** Places with their days, or a place alone (XIX-40 is cut after `London`). */
function isConclusion(text: string): boolean {
  return !/\d/.test(text) || conclusionsOf(text).length > 0;
}
