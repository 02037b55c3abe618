const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number>>;

/** A new element of a drawing, with its text where it has one. */
export function svgElement(document: Document, name: string, attributes: Attributes, text?: string): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.append(document.createTextNode(text));
  return made;
}
