import { html } from "../html/html.js";
import type { Page } from "../site/page.js";
import { notFoundPath } from "../site/page-path.js";

/** What a host shows for an address that is not there. */
export function notFoundPage(): Page {
  return {
    path: notFoundPath,
    title: "Not found – Depositary",
    description: "There is no page at this address.",
    section: null,
    figures: [],
    data: {},
    body: ({ href }) => html`<h1>There is no page here</h1>
<p class="standfirst">The address may be old or mistyped. Every treaty and every State is in these lists, and in the search above where scripts run.</p>
<ul class="plain">
<li><a href="${href("index.html")}">The Convention against Cybercrime</a></li>
<li><a href="${href("treaty/index.html")}">All treaties on file</a></li>
<li><a href="${href("participant/index.html")}">All States and organisations</a></li>
<li><a href="${href("votes/index.html")}">Votes of the General Assembly</a></li>
</ul>`,
  };
}
