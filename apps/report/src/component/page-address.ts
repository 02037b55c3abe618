import { oEmbedPath } from "../embed/embed.js";
import { type Html, html } from "../html/html.js";
import { cardPath, cardSize } from "../png/card.js";
import type { Page } from "../site/page.js";
import { folderOf } from "../site/page-path.js";
import { absoluteAddress, type SiteAddress } from "../site/site-address.js";

/** What only a site that knows its address can say of a page: where it stands, and how it looks when it is shared. */
export function pageAddress(page: Page, site: SiteAddress): Html {
  const { path, title, description, figures, card } = page;
  const address = absoluteAddress(site, path);
  const [first] = figures;
  const folder = folderOf(path);
  return html`<link rel="canonical" href="${address}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Depositary">
<meta property="og:url" content="${address}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${
  card === undefined
    ? ""
    : html`<meta property="og:image" content="${absoluteAddress(site, cardPath(path))}">
<meta property="og:image:width" content="${cardSize.width}">
<meta property="og:image:height" content="${cardSize.height}">
<meta property="og:image:alt" content="${`${card.name}. ${card.status}`}">
<meta name="twitter:card" content="summary_large_image">
`
}${
  first === undefined
    ? ""
    : html`<link rel="alternate" type="application/json+oembed" href="${absoluteAddress(site, oEmbedPath(folder, first))}" title="${first.title}">
`
}`;
}
