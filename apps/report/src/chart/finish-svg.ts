import { cellAttributes } from "./cell-grid.js";
import { isToken, palette, type Token } from "./palette.js";

/** `page`: colours by class, so that the stylesheet can change them; `file`: colours of the light palette, for an SVG on its own. */
export type Medium = "page" | "file";

/**
 * Makes a drawing of Plot fit for a page without inline style: drops its style element and attributes, names each colour of the
 * palette by class or by value, renumbers clip paths under `prefix`, rounds coordinates, and keeps one label on the root.
 */
export function finishSvg(svg: Element, medium: Medium, prefix: string, label: string): Element {
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  const elements = [svg, ...svg.querySelectorAll("*")];
  const clips = clipNames(elements, prefix);
  for (const element of elements) {
    for (const { name, value } of [...element.attributes]) {
      const finished = isDropped(name, medium) ? null : finishedValue(name, value, clips);
      if (finished === null) element.removeAttribute(name);
      else if (finished !== value) element.setAttribute(name, finished);
    }
    nameColours(element, medium);
  }
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.removeAttribute("font-family");
  svg.setAttribute("font-size", "12");
  return svg;
}

const dropped = new Set(["style", "aria-label", "aria-description", "aria-hidden", "xmlns:xlink"]);
/** What the scripts of a page read. */
const forScripts = new Set(["data-participant", "data-time", "data-count", ...cellAttributes]);

function isDropped(name: string, medium: Medium): boolean {
  return dropped.has(name) || (medium === "file" && forScripts.has(name));
}

function clipNames(elements: readonly Element[], prefix: string): ReadonlyMap<string, string> {
  const ids = elements.flatMap((element) => element.getAttribute("id") ?? []);
  return new Map(ids.map((id, index) => [id, `${prefix}-${index + 1}`]));
}

function finishedValue(name: string, value: string, clips: ReadonlyMap<string, string>): string {
  if (name === "id") return clips.get(value) ?? value;
  if (name === "clip-path") return value.replace(/^url\(#(.+)\)$/, (_, id) => `url(#${clips.get(id) ?? id})`);
  return rounded.has(name) ? withRoundNumbers(value) : value;
}

function nameColours(element: Element, medium: Medium): void {
  for (const [attribute, letter] of [
    ["fill", "f"],
    ["stroke", "s"],
  ] as const) {
    const token = tokenOf(element.getAttribute(attribute));
    if (token === null) continue;
    if (medium === "file") element.setAttribute(attribute, palette[token][0]);
    else {
      element.removeAttribute(attribute);
      const classes = element.getAttribute("class");
      element.setAttribute("class", `${classes === null ? "" : `${classes} `}${letter}-${token}`);
    }
  }
}

function tokenOf(value: string | null): Token | null {
  if (value === "currentColor") return "ink";
  const name = value === null ? null : (/^var\(--([a-z-]+)\)$/.exec(value)?.[1] ?? null);
  return name !== null && isToken(name) ? name : null;
}

const rounded = new Set([
  "d",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "width",
  "height",
  "transform",
  "points",
]);

function withRoundNumbers(text: string): string {
  return text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
