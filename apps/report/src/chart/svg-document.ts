import { DOMParser } from "linkedom";

/** An empty XML document to draw in: only an XML document escapes attributes on the way out. */
export function svgDocument(): Document {
  const markup = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
  return new DOMParser().parseFromString(markup, "image/svg+xml") as unknown as Document;
}
