import type { LegendEntry } from "../chart/figure.js";
import { finishSvg } from "../chart/finish-svg.js";
import { svgElement } from "../chart/svg-element.js";
import { type Html, html, trusted } from "../html/html.js";

/** A legend as a list of swatches; nothing where lines and bars carry their own labels. */
export function legend(entries: readonly LegendEntry[], newDocument: () => Document): Html | null {
  if (entries.length === 0) return null;
  return html`<ul class="legend">${entries.map(
    (entry) => html`<li>${swatch(entry, newDocument())}${entry.label}</li>`,
  )}</ul>`;
}

function swatch({ fill, edge, isDashed, isRound }: LegendEntry, document: Document): Html {
  const svg = svgElement(document, "svg", {});
  const box = svgElement(document, "rect", {
    x: 1,
    y: 1,
    width: 12,
    height: 12,
    rx: isRound ? 6 : 2,
    fill,
    stroke: edge ?? fill,
    "stroke-width": edge === undefined ? 1 : 2,
    ...(isDashed ? { "stroke-dasharray": "3 2" } : {}),
  });
  svg.append(box);
  finishSvg(svg, "page", "swatch", "");
  svg.removeAttribute("role");
  svg.removeAttribute("aria-label");
  const frame = { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true" };
  for (const [name, value] of Object.entries(frame)) svg.setAttribute(name, String(value));
  return trusted(svg.outerHTML);
}
