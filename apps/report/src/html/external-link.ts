import { type Html, html } from "./html.js";

/** A link to another site, or only its text where the address is not plain HTTP. */
export function externalLink(url: string | null, text: string): Html {
  return url !== null && /^https?:\/\/[^\s]+$/i.test(url)
    ? html`<a href="${url}" rel="noreferrer">${text}</a>`
    : html`${text}`;
}
