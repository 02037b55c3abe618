import { type Html, type HtmlValue, html } from "../html/html.js";
import { section } from "./parts.js";

/** A section of a page that is long enough to be entered by a link. */
export interface PagePart {
  readonly id: string;
  readonly heading: string;
  readonly content: HtmlValue;
}

/** Fewer are seen at a glance. */
const LEAST_LINKED = 4;

/** The parts as sections, with links to them above where they are many. */
export function pageParts(parts: readonly PagePart[]): Html {
  const links =
    parts.length < LEAST_LINKED
      ? null
      : html`<nav class="contents" aria-label="On this page"><ul>
${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul></nav>`;
  return html`${links}
${parts.map(({ id, heading, content }) => section(id, heading, content))}`;
}
