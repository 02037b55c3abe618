import { drawingOf } from "./drawing.js";
import { type Figure, fullTitle, type LegendEntry } from "./figure.js";
import { finishSvg } from "./finish-svg.js";
import { colour, palette } from "./palette.js";
import { type Attributes, svgElement } from "./svg-element.js";
import { textLines } from "./text-lines.js";

/** At the sides, and above a drawing. */
const MARGINS = { wide: 24, narrow: 12 } as const;

/** The space of the words and the drawing. */
interface Column {
  readonly left: number;
  readonly width: number;
}

/**
 * The chart as one SVG document that stands alone: title, subtitle, legend, drawing, notes, source, as-of date and licence
 * inside it; light colours, generic fonts, no style, script or reference.
 */
export function standaloneSvg(
  figure: Figure,
  document: Document,
  licence: string,
  kind: keyof Figure["widths"] = "wide",
): string {
  const column: Column = { left: MARGINS[kind], width: figure.widths[kind] };
  const width = column.width + 2 * column.left;
  const root = svgElement(document, "svg", { width });
  const write = writer(document, root, column);
  let y = column.left;
  if (figure.subject !== undefined) y = write(figure.subject, y - 6, 14, "muted", "bold") + 2;
  y = write(figure.title, y, 20, "ink", "bold");
  y = write(figure.subtitle, y + 2, 14, "muted");
  y = drawLegend(document, root, figure.legend, y + 6, column);
  const drawing = drawingOf(figure, kind, document);
  place(drawing, column.left, y + 8);
  root.append(drawing);
  y += 8 + Number(drawing.getAttribute("height"));
  for (const note of figure.notes) y = write(note, y + 4, 12, "muted");
  y = write(`Source: ${figure.source}. As of ${figure.asOf}. ${licence}`, y + 4, 12, "muted");
  describe(root, figure, document, { width, height: Math.ceil(y + column.left / 2) });
  finishSvg(root, "file", `${figure.name}-clip`, figure.alt);
  root.setAttribute("font-family", "system-ui, 'Helvetica Neue', Arial, sans-serif");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.outerHTML}\n`;
}

/** Gives the document its size, and before all else its title, its description and its paper. */
function describe(
  root: Element,
  figure: Figure,
  document: Document,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  root.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  root.prepend(
    svgElement(document, "title", {}, fullTitle(figure)),
    svgElement(document, "desc", {}, figure.alt),
    svgElement(document, "rect", { width, height, fill: colour("paper") }),
  );
}

function writer(document: Document, root: Element, { left, width }: Column) {
  return (text: string, y: number, size: number, token: "ink" | "muted", weight = "normal"): number => {
    const lines = textLines(text, width, size * (weight === "bold" ? 1.08 : 1));
    lines.forEach((line, index) => {
      const baseline = y + size + index * size * 1.35;
      const style = { x: left, y: baseline, "font-size": size, "font-weight": weight, fill: colour(token) };
      root.append(svgElement(document, "text", style, line));
    });
    return y + lines.length * size * 1.35;
  };
}

function drawLegend(
  document: Document,
  root: Element,
  legend: readonly LegendEntry[],
  top: number,
  { left, width }: Column,
): number {
  if (legend.length === 0) return top;
  let x = left;
  let y = top;
  for (const entry of legend) {
    const advance = 22 + entry.label.length * 7.4;
    if (x > left && x + advance > left + width) {
      x = left;
      y += 20;
    }
    root.append(...legendEntry(document, entry, x, y));
    x += advance + 12;
  }
  return y + 20;
}

function legendEntry(document: Document, entry: LegendEntry, x: number, y: number): readonly Element[] {
  const { label, fill, edge = fill, isDashed, isRound } = entry;
  const dash: Attributes = isDashed ? { "stroke-dasharray": "3 2" } : {};
  const rx = isRound ? 6.5 : 2;
  return [
    svgElement(document, "rect", { x, y: y + 1, width: 13, height: 13, rx, fill, stroke: edge, ...dash }),
    svgElement(document, "text", { x: x + 19, y: y + 12, "font-size": 12, fill: colour("ink") }, label),
  ];
}

function place(drawing: Element, x: number, y: number): void {
  drawing.setAttribute("x", String(x));
  drawing.setAttribute("y", String(y));
  drawing.setAttribute("fill", palette.ink[0]);
  drawing.setAttribute("text-anchor", drawing.getAttribute("text-anchor") ?? "middle");
}
