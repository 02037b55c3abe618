import { parseHTML } from "linkedom/worker";

const { DOMParser } = parseHTML("");

/** An empty XML document to draw in: only an XML document escapes attributes on the way out. */
export function svgDocument(): Document {
  return new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"></svg>', "image/svg+xml");
}
