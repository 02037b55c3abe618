import type { PlotOptions } from "@observablehq/plot";
import { plot } from "@observablehq/plot";

/** A plot as one `svg` element, without legend or caption: these stand around it. Throws where Plot made anything else. */
export function plotSvg(document: Document, options: PlotOptions): Element {
  const drawn: Element = plot({ ...options, document, className: "plot" });
  if (drawn.tagName.toLowerCase() !== "svg")
    throw new Error(`expected an svg from Plot, found ${drawn.tagName}`);
  return drawn;
}
