import { type Figure, fullTitle } from "../chart/figure.js";
import { contentSecurityPolicy } from "../component/content-policy.js";
import { html } from "../html/html.js";
import { relativePath } from "../site/relative-path.js";
import { absoluteAddress, type SiteAddress } from "../site/site-address.js";
import { embedPath, narrowPath, oEmbedPath } from "./embed.js";

/** A chart as a page without navigation, for frames: its file, its words for those who do not see it, and the way back. */
export function embedPage(figure: Figure, folder: string, site: SiteAddress | null): string {
  const path = embedPath(folder, figure);
  const title = fullTitle(figure);
  const href = (target: string) => relativePath(path, target);
  const discovery =
    site === null
      ? ""
      : html`<link rel="canonical" href="${absoluteAddress(site, `${folder}index.html#${figure.name}`)}">
<link rel="alternate" type="application/json+oembed" href="${absoluteAddress(site, oEmbedPath(folder, figure))}" title="${title}">
`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Depositary</title>
<link rel="stylesheet" href="${href("embed.css")}">
${discovery}<script src="${href("embed.js")}" defer></script>
</head>
<body>
<main>
<h1 class="hidden">${title}</h1>
<div class="drawing" role="region" aria-label="Chart" tabindex="0"><picture><source media="(width <= 640px)" srcset="${href(narrowPath(folder, figure))}"><img src="${figure.name}.svg" alt="${figure.alt}"></picture></div>
<p><span class="hidden">Source: ${figure.source}. As of ${figure.asOf}. </span><a href="${href(`${folder}index.html#${figure.name}`)}" target="_top">Depositary: the chart with its numbers</a></p>
</main>
</body>
</html>
`.markup;
}
