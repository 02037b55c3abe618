import { html } from "../html/html.js";
import type { TextFile } from "./chart-files.js";
import { absoluteAddress, type SiteAddress } from "./site-address.js";

/** The list of pages for search engines, each as of the last day that the record knows, and the file that names the list. */
export function siteMap(site: SiteAddress, paths: readonly string[], recordDay: string): readonly TextFile[] {
  const map = html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(
  (path) => html`<url><loc>${absoluteAddress(site, path)}</loc><lastmod>${recordDay}</lastmod></url>\n`,
)}</urlset>
`;
  const robots = `User-agent: *\nAllow: /\nSitemap: ${absoluteAddress(site, "sitemap.xml")}\n`;
  return [
    { path: "sitemap.xml", content: map.markup },
    { path: "robots.txt", content: robots },
  ];
}
