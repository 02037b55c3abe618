import type { Grade, RegionalGroup, Vote } from "@depositary/model";
import type { Html, HtmlValue } from "../html/html.js";
import { html } from "../html/html.js";
import { formatIntervalShort } from "../text/format-date.js";
import { gradeWords, groupWords, voteWords } from "../text/words.js";

/** A grade of evidence with the letter that doubles its colour. */
export function gradeMark(grade: Grade | null): HtmlValue {
  return grade === null ? "–" : html`<span class="grade ${grade}">${gradeWords(grade)}</span>`;
}

/** A vote with its colour; a dash for who has none. */
export function voteMark(vote: Vote | undefined): HtmlValue {
  return vote === undefined ? "–" : html`<span class="vote ${vote}">${voteWords(vote)}</span>`;
}

/** Days within which something lies, as a `time` element where the day is known; a dash where there is none. */
export function days(notBefore: string | null, notAfter: string | null): HtmlValue {
  if (notBefore === null || notAfter === null) return "–";
  const words = formatIntervalShort({ notBefore, notAfter });
  return notBefore === notAfter
    ? html`<time datetime="${notBefore}">${words}</time>`
    : html`<span class="interval">${words}</span>`;
}

/** A longer one, of another depositary, would widen its column. */
const LONGEST_UNBROKEN = 11;

/** The number of a treaty, which is not broken at its hyphens. */
export function treatyNumber(treatyId: string): HtmlValue {
  return treatyId.length > LONGEST_UNBROKEN ? treatyId : html`<span class="treaty-id">${treatyId}</span>`;
}

/** A section with its heading and an anchor. */
export function section(id: string, heading: string, ...content: readonly HtmlValue[]): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>
`;
}

/** A regional group as its readers abbreviate it, in full on request. */
export function groupMark(group: RegionalGroup): HtmlValue {
  const full = groupWords(group);
  return full === group ? group : html`<abbr title="${full}">${group}</abbr>`;
}
