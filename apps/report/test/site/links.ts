import type { TextFile } from "../../src/site/chart-files.js";

export interface Link {
  readonly element: string;
  readonly target: string;
}

/** Addresses in a page: links, stylesheets, scripts, images. */
export function linksOf(markup: string): readonly Link[] {
  return [...markup.matchAll(/<(a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
    ([, element = "", target = ""]) => ({ element, target: target.replaceAll("&amp;", "&") }),
  );
}

/** `page -> address` of every relative link whose file or fragment is not there. */
export function brokenLinks(files: readonly TextFile[], assets: readonly string[]): readonly string[] {
  const ids = new Map(files.map(({ path, content }) => [path, idsOf(content)]));
  return pages(files).flatMap(({ path, content }) =>
    linksOf(content)
      .filter(({ target }) => !/^https?:/.test(target))
      .filter(({ target }) => {
        const [file, fragment] = resolve(path, target);
        if (assets.includes(file)) return false;
        const found = ids.get(file);
        return found === undefined || (fragment !== null && !found.has(fragment));
      })
      .map(({ target }) => `${path} -> ${target}`),
  );
}

function idsOf(content: string): ReadonlySet<string> {
  return new Set([...content.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}

/** How many clicks each page is from `start`. */
export function clicksFrom(start: string, files: readonly TextFile[]): ReadonlyMap<string, number> {
  const contents = new Map(pages(files).map(({ path, content }) => [path, content]));
  const clicks = new Map([[start, 0]]);
  for (const path of clicks.keys()) {
    for (const { element, target } of linksOf(contents.get(path) ?? "")) {
      if (element !== "a" || /^https?:/.test(target)) continue;
      const [file] = resolve(path, target);
      if (contents.has(file) && !clicks.has(file)) clicks.set(file, (clicks.get(path) ?? 0) + 1);
    }
  }
  return clicks;
}

function pages(files: readonly TextFile[]): readonly TextFile[] {
  return files.filter(({ path }) => path.endsWith(".html"));
}

function resolve(from: string, target: string): readonly [string, string | null] {
  const url = new URL(target, `http://site/${from}`);
  const fragment = url.hash === "" ? null : decodeURIComponent(url.hash.slice(1));
  return [decodeURIComponent(url.pathname.slice(1)), fragment];
}
