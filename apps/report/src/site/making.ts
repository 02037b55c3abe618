import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Making } from "./make-parts.js";
import { isIntact, type Manifest } from "./manifest.js";
import { isPlainPath } from "./plain-path.js";
import { hasContent, putFile } from "./put-file.js";

/** Where parts of a site are made. */
export interface MakingPlace {
  /** The directory of the site as readers see it. */
  readonly out: string;
  /** The directory into which files are put. */
  readonly aside: string;
  /** What stands in `out`; null where nothing is known of it, and then all files are put. */
  readonly before: Manifest | null;
}

/** How files are put there. Throws where a path is not made of plain names, since identifiers of the record are in it. */
export function makingIn({ out, aside, before }: MakingPlace): Making {
  const target = targetIn(aside);
  if (before === null)
    return {
      before,
      isIntact: () => false,
      put: ({ path, content }) => putFile(target(path), content, join(out, path)),
    };
  return {
    before,
    isIntact: (file) => isIntact(out, file),
    put: ({ path, content }) => {
      const place = target(path);
      return hasContent(join(out, path), content) ? false : putFile(place, content, place);
    },
  };
}

/** The place of a file in `directory`, its folder made. */
function targetIn(directory: string) {
  const folders = new Set<string>();
  return (path: string): string => {
    if (!isPlainPath(path)) throw new Error(`not the path of a file of the site: ${JSON.stringify(path)}`);
    const target = join(directory, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return target;
  };
}
