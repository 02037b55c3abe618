import type { Figure, Widths } from "./figure.js";

const drawings = new WeakMap<Figure, Map<keyof Widths, Element>>();

/** The drawing of a figure for a document, to be changed at will. It is drawn once at each width, though a page and a file show it. */
export function drawingOf(figure: Figure, kind: keyof Widths, document: Document): Element {
  const ofFigure = drawings.get(figure) ?? new Map<keyof Widths, Element>();
  drawings.set(figure, ofFigure);
  const drawn = ofFigure.get(kind) ?? figure.draw(document, figure.widths[kind]);
  ofFigure.set(kind, drawn);
  return document.importNode(drawn, true);
}
