import type { LegendEntry } from "../chart/figure.js";
import { finishSvg } from "../chart/finish-svg.js";
import { type Html, html, trusted } from "../html/html.js";

/** A legend as a list of swatches; nothing where lines and bars carry their own labels. */
export function legend(entries: readonly LegendEntry[], newDocument: () => Document): Html | null {
  if (entries.length === 0) return null;
  return html`<ul class="legend">${entries.map(
    (entry) => html`<li>${swatch(entry, newDocument())}${entry.label}</li>`,
  )}</ul>`;
}

function swatch(entry: LegendEntry, document: Document): Html {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const attributes = { x: 1, y: 1, width: 12, height: 12, rx: entry.round ? 6 : 2, fill: entry.fill };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, String(value));
  box.setAttribute("stroke", entry.edge ?? entry.fill);
  box.setAttribute("stroke-width", entry.edge === undefined ? "1" : "2");
  if (entry.dashed) box.setAttribute("stroke-dasharray", "3 2");
  svg.append(box);
  finishSvg(svg, "page", "swatch", "");
  svg.removeAttribute("role");
  svg.removeAttribute("aria-label");
  for (const [name, value] of Object.entries({
    width: 14,
    height: 14,
    viewBox: "0 0 14 14",
    "aria-hidden": "true",
  }))
    svg.setAttribute(name, String(value));
  return trusted(svg.outerHTML);
}
