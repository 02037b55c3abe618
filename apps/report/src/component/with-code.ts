import { type Html, html } from "../html/html.js";

/** A comment of the dictionary, with what stands between its backticks as code. */
export function withCode(comment: string): Html {
  return html`${comment.split("`").map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}
