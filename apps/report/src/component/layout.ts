import { calendarFile, feedFiles } from "../feed/feed.js";
import { type Html, html } from "../html/html.js";
import { schemaPath } from "../schema/page-schema.js";
import { pageTypeOf } from "../schema/page-types.js";
import type { Page, PageContext } from "../site/page.js";
import { dataPath, notFoundPath } from "../site/page-path.js";
import { contentSecurityPolicy } from "./content-policy.js";
import { firstStyleElement, firstStylePolicy, stylesheet } from "./first-style.js";
import { pageAddress } from "./page-address.js";
import { sharePage } from "./share.js";

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
  return html`<!doctype html>
<html lang="en">
${head(page, context)}
<body>
<a class="skip" href="#main">Skip to the content</a>
${header(page.section, context)}
<main id="main" tabindex="-1">
${page.body(context)}
</main>
${footer(page, context)}
</body>
</html>
`;
}

function head(page: Page, context: PageContext): Html {
  const { href } = context;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
${page.isPaintedAtOnce === true ? firstStyleElement() : depthsOf(page, context).map((up) => stylesheet(`${up}${href("style.css")}`))}<link rel="icon" href="${href("icon.svg")}" type="image/svg+xml">
${
  page.path === notFoundPath
    ? ""
    : html`<link rel="alternate" type="application/json" href="${href(dataPath(page.path))}">
${context.site === null ? "" : pageAddress(page, context.site)}`
}${subscriptions(page)}${scriptsOf(page, context).map(
  (address) => html`<script src="${address}" defer></script>\n`,
)}</head>`;
}

function policyOf({ policy, isPaintedAtOnce = false }: Page): string {
  return policy ?? (isPaintedAtOnce ? firstStylePolicy() : contentSecurityPolicy);
}

/** Where the site may be, from far to near: a host shows the page for what is not there at any depth, and no path is deeper. */
function depthsOf({ path }: Page, { site }: PageContext): readonly string[] {
  return path === notFoundPath && site === null ? ["../../../", "../../", "../", ""] : [""];
}

/** The scripts that a page can do without: those of every page, of charts, and of charts with cells. */
function scriptsOf(page: Page, context: PageContext): readonly string[] {
  const { figures } = page;
  if (page.path === notFoundPath)
    return depthsOf(page, context)
      .toReversed()
      .map((up) => `${up}${context.href("not-found.js")}`);
  const ofCharts = figures.length === 0 ? [] : ["png.js", "marks.js"];
  const ofCells = figures.some(({ hasCells }) => hasCells === true) ? ["cells.js"] : [];
  return ["enhance.js", "search.js", ...ofCharts, ...ofCells].map(context.href);
}

function header(current: Page["section"], { href }: PageContext): Html {
  return html`<header class="site-header">
<a class="brand" href="${href("index.html")}">Depositary</a>
<nav aria-label="Site"><ul>
${navigation.map(
  ([section, target, label]) =>
    html`<li><a href="${href(target)}"${section === current ? html` aria-current="page"` : ""}>${label}</a></li>\n`,
)}</ul></nav>
</header>`;
}

function footer(page: Page, context: PageContext): Html {
  const { path } = page;
  const { href } = context;
  return html`<footer class="site-footer">
<p>Depositary is an open record of who has joined which treaty. It is the depositary of none: each depositary’s own record prevails.</p>
<p><a href="${href("methods/index.html")}">How each number is made</a> · <a href="${href("sources/index.html")}">Sources</a> · <a href="${href("data/index.html")}">Downloads and licence</a>${path === notFoundPath ? "" : html` · <a href="${href(dataPath(path))}">This page as JSON</a>${schemaLink(path, context)}`}</p>
${path === notFoundPath ? "" : sharePage(page, context)}
</footer>`;
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
