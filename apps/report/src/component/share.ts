import { type Figure, fullTitle } from "../chart/figure.js";
import { embedPath, embedSnippet } from "../embed/embed.js";
import { type Html, html } from "../html/html.js";
import type { Page, PageContext } from "../site/page.js";
import { absoluteAddress } from "../site/site-address.js";
import { bibTex, type Cited, citationText } from "../text/citation.js";
import { formatDate } from "../text/format-date.js";

/** How to show a chart elsewhere, where it stands for good, and how to cite it. */
export function shareFigure(figure: Figure, context: PageContext): Html {
  const { site, folder, href, frameHeightOf } = context;
  const page = html`<a href="${href(embedPath(folder, figure))}">the chart as a page of its own</a>`;
  const embed =
    site === null
      ? html`<p>To embed: put ${page} into a frame.</p>`
      : html`<p>To embed ${page}:</p>
<pre><code>${embedSnippet(site, folder, figure, frameHeightOf(figure))}</code></pre>`;
  const { asOf, name } = figure;
  return html`<details><summary>Embed or cite<span class="hidden"> this chart</span></summary>
${embed}
${citation({ target: `${folder}index.html#${name}`, title: fullTitle(figure), asOf }, context)}
</details>`;
}

/** How to cite a page. */
export function sharePage({ path, title, evidenceDay }: Page, context: PageContext): Html {
  const asOf = evidenceDay === undefined ? context.recordDay : formatDate(evidenceDay);
  return html`<details><summary>Cite this page</summary>
${citation({ target: path, title: title.replace(/ – Depositary$/, ""), asOf }, context)}
</details>`;
}

function citation(what: Pick<Cited, "target" | "title" | "asOf">, context: PageContext): Html {
  const { site, recordYear, href } = context;
  const address = site === null ? null : absoluteAddress(site, what.target);
  const cited = { ...what, address, year: recordYear };
  return html`<p>${citationText(cited)} <a href="${address ?? href(what.target)}">Permanent address</a></p>
<pre><code>${bibTex(cited)}</code></pre>`;
}
