import { relativePath } from "./relative-path.js";

/** The address under which a site is published: `https://example.org/depositary/`, always ending with a slash. */
export interface SiteAddress {
  readonly base: string;
}

/** Reads what the publisher says; throws where it is not the address of a folder on the web. */
export function siteAddress(text: string): SiteAddress {
  if (!URL.canParse(text))
    throw new Error(`--site: expected an address such as https://example.org/, found ${text}`);
  const url = new URL(text);
  const isPlain = url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (!/^https?:$/.test(url.protocol) || !isPlain)
    throw new Error(`--site: expected http or https without query, fragment or user, found ${text}`);
  return { base: url.href.endsWith("/") ? url.href : `${url.href}/` };
}

/** The absolute address of a file of the site, or of a part of it; a folder's own page goes by the folder's name. */
export function absoluteAddress({ base }: SiteAddress, target: string): string {
  const [path = "", fragment] = target.split("#");
  const steps = path
    .replace(/(^|\/)index\.html$/, "$1")
    .split("/")
    .map(encodeURIComponent);
  return `${base}${steps.join("/")}${fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`}`;
}

/**
 * How the file at `path` names others: whole addresses where the site knows its own, for readers that keep what they read away from
 * where it stood; else relative ones.
 */
export function addressesFrom(path: string, site: SiteAddress | null): (target: string) => string {
  return (target) => (site === null ? relativePath(path, target) : absoluteAddress(site, target));
}
