import { calendarFile, feedFiles } from "../feed/feed.js";
import { type Html, html } from "../html/html.js";
import { schemaPath } from "../schema/page-schema.js";
import { pageTypeOf } from "../schema/page-types.js";
import type { Page, PageContext } from "../site/page.js";
import { pageAddress } from "./page-address.js";
import { sharePage } from "./share.js";

/** The policy of every page: nothing from another host, nothing inline. */
export const contentSecurityPolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'";

const navigation = [
  ["convention", "index.html", "Cybercrime Convention"],
  ["treaties", "treaty/index.html", "Treaties"],
  ["participants", "participant/index.html", "States"],
  ["forecast", "forecast/index.html", "Forecast"],
  ["compare", "compare/index.html", "Compare"],
  ["votes", "votes/index.html", "Votes"],
  ["changes", "changes/index.html", "Changes"],
  ["claims", "claims/index.html", "Claims"],
  ["sources", "sources/index.html", "Sources"],
  ["methods", "methods/index.html", "Methods"],
  ["data", "data/index.html", "Data"],
] as const;

/** A whole page around its body. */
export function renderPage(page: Page, context: PageContext): Html {
  const { href } = context;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${page.policy ?? contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${href("style.css")}">
<link rel="icon" href="${href("icon.svg")}" type="image/svg+xml">
<link rel="alternate" type="application/json" href="${href(beside(page.path, "data.json"))}">
${context.site === null ? "" : pageAddress(page, context.site)}${subscriptions(page)}<script src="${href("enhance.js")}" defer></script>
<script src="${href("search.js")}" defer></script>
${
  page.figures.length === 0
    ? ""
    : html`<script src="${href("png.js")}" defer></script>
<script src="${href("marks.js")}" defer></script>
${
  page.figures.some(({ hasCells }) => hasCells === true)
    ? html`<script src="${href("cells.js")}" defer></script>
`
    : ""
}`
}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-header">
<a class="brand" href="${href("index.html")}">Depositary</a>
<nav aria-label="Site"><ul>
${navigation.map(
  ([section, target, label]) =>
    html`<li><a href="${href(target)}"${section === page.section ? html` aria-current="page"` : ""}>${label}</a></li>\n`,
)}</ul></nav>
</header>
<main id="main" tabindex="-1">
${page.body(context)}
</main>
<footer class="site-footer">
<p>Depositary is an open record of who has joined which treaty. It is not the depositary: the Secretary-General’s own record prevails.</p>
<p><a href="${href("methods/index.html")}">How each number is made</a> · <a href="${href("sources/index.html")}">Sources</a> · <a href="${href("data/index.html")}">Downloads and licence</a> · <a href="${href(beside(page.path, "data.json"))}">This page as JSON</a>${schemaLink(page.path, context)}</p>
${page.path === "404.html" ? "" : sharePage(page.path, page.title, context)}
</footer>
</body>
</html>
`;
}

function schemaLink(path: string, { href }: PageContext): Html | "" {
  const type = pageTypeOf(path);
  return type === undefined ? "" : html` (<a href="${href(schemaPath(type))}">its schema</a>)`;
}

/** Where a feed reader and a calendar find what belongs to the page. */
function subscriptions({ feed, events = [] }: Page): Html {
  return html`${
    feed === undefined
      ? ""
      : html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${feedFiles.atom}">
<link rel="alternate" type="application/feed+json" title="${feed.title}" href="${feedFiles.json}">
`
  }${
    events.length === 0
      ? ""
      : html`<link rel="alternate" type="text/calendar" title="Days that matter" href="${calendarFile}">
`
  }`;
}

/** The path of a file beside `path`. */
export function beside(path: string, name: string): string {
  return path.replace(/[^/]*$/, name);
}
