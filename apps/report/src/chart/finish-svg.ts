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
    dropAttributes(element, medium);
    renameClips(element, clips);
    nameColours(element, medium);
    roundNumbers(element);
  }
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.removeAttribute("font-family");
  svg.setAttribute("font-size", "12");
  return svg;
}

const dropped = ["style", "aria-label", "aria-description", "aria-hidden", "xmlns:xlink"];
/** What the scripts of a page read. */
const forScripts = ["data-participant", "data-time", "data-count", ...cellAttributes];

function dropAttributes(element: Element, medium: Medium): void {
  const names = medium === "file" ? [...dropped, ...forScripts] : dropped;
  for (const name of names) if (element.hasAttribute(name)) element.removeAttribute(name);
}

function clipNames(elements: readonly Element[], prefix: string): ReadonlyMap<string, string> {
  const ids = elements.flatMap((element) => element.getAttribute("id") ?? []);
  return new Map(ids.map((id, index) => [id, `${prefix}-${index + 1}`]));
}

function renameClips(element: Element, clips: ReadonlyMap<string, string>): void {
  const id = element.getAttribute("id");
  if (id !== null) element.setAttribute("id", clips.get(id) ?? id);
  const path = element.getAttribute("clip-path");
  const target = path === null ? null : (/^url\(#(.+)\)$/.exec(path)?.[1] ?? null);
  if (target !== null) element.setAttribute("clip-path", `url(#${clips.get(target) ?? target})`);
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

const rounded = [
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
];

function roundNumbers(element: Element): void {
  for (const name of rounded) {
    const value = element.getAttribute(name);
    if (value?.includes(".")) {
      element.setAttribute(
        name,
        value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)),
      );
    }
  }
}
