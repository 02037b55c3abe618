import { existsSync, mkdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { writeWholeDirectory } from "@depositary/analytics";
import { paletteCss } from "../chart/palette.js";
import type { SiteFile } from "./chart-files.js";
import { type DoneParts, makeParts } from "./make-parts.js";
import {
  ASSETS,
  isIntact,
  type Keeping,
  type Manifest,
  madeFile,
  readManifest,
  writeManifest,
} from "./manifest.js";
import type { SitePart } from "./part.js";
import { patchDirectory } from "./patch-directory.js";
import { hasContent, putFile } from "./put-file.js";

/** Names of letters, digits, `_`, `-` and `.`, none of which leads out of its folder. */
const PLAIN = /^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/;

export interface SitePlace {
  /** The directory of files that are taken as they are; its `style.css` follows the colours of the palette. */
  readonly assets: string;
  readonly out: string;
  /** Where it is kept what the site was made from; without it all of the site is made. */
  readonly keeping?: Keeping;
}

/** How many files a site has beside its assets, and how many files, assets included, have other bytes than the one before had. */
export interface WrittenSite {
  readonly files: number;
  readonly changed: number;
}

/**
 * Writes a site: what follows from the same inputs as before stays where it is, the rest is made. A site of which nothing is known is
 * written aside as a whole and renamed into place, a known one is patched file by file once all files are made: a reader never sees
 * half of a file, and a failed build leaves the site as it was. A file of the same bytes keeps its time.
 * Throws where a path is not made of plain names, since identifiers of the record are in it.
 */
export async function writeSite(
  parts: AsyncIterable<SitePart> | Iterable<SitePart>,
  { assets, out, keeping }: SitePlace,
): Promise<WrittenSite> {
  const before =
    keeping === undefined || !existsSync(out) ? null : readManifest(keeping.manifest, keeping.code);
  const all = withAssets(parts, assets);
  const done = before === null ? await written(all, out) : await patched(all, out, before);
  if (keeping !== undefined) writeManifest(keeping.manifest, manifestOf(done, keeping, out));
  const own = done.parts.filter(({ name }) => name !== ASSETS);
  return { files: own.reduce((sum, { files }) => sum + files.length, 0), changed: done.changed };
}

function written(parts: AsyncIterable<SitePart>, out: string): Promise<DoneParts> {
  return writeWholeDirectory(out, (aside) => {
    const target = targetIn(aside);
    return makeParts(parts, {
      before: null,
      isIntact: () => false,
      put: ({ path, content }) => putFile(target(path), content, join(out, path)),
    });
  });
}

function patched(parts: AsyncIterable<SitePart>, out: string, before: Manifest): Promise<DoneParts> {
  return patchDirectory(out, async (aside) => {
    const target = targetIn(aside);
    const result = await makeParts(parts, {
      before,
      isIntact: (file) => isIntact(out, file),
      put: ({ path, content }) => {
        const place = target(path);
        return hasContent(join(out, path), content) ? false : putFile(place, content, place);
      },
    });
    const present = new Set(result.parts.flatMap(({ files }) => files.map(({ path }) => path)));
    const known = Object.values(before.parts).flatMap(({ files }) => files.map(({ path }) => path));
    return { result, gone: known.filter((path) => !present.has(path)) };
  });
}

/** The place of a file in `directory`, its folder made. */
function targetIn(directory: string) {
  const folders = new Set<string>();
  return (path: string): string => {
    if (!PLAIN.test(path)) throw new Error(`not the path of a file of the site: ${JSON.stringify(path)}`);
    const target = join(directory, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return target;
  };
}

function manifestOf({ parts }: DoneParts, { code, whole }: Keeping, out: string): Manifest {
  const made = parts.map(({ name, files, ...inputs }) => {
    const found = files.map((file) => ("time" in file ? file : madeFile(out, file.path, file.inputs)));
    return [name, { ...inputs, files: found }] as const;
  });
  return { code, whole, parts: Object.fromEntries(made) };
}

async function* withAssets(
  parts: AsyncIterable<SitePart> | Iterable<SitePart>,
  directory: string,
): AsyncGenerator<SitePart> {
  yield { name: ASSETS, inputs: () => "", make: () => assetFiles(directory) };
  yield* parts;
}

async function assetFiles(directory: string): Promise<readonly SiteFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (place) => {
      const path = relative(directory, place).split(sep).join("/");
      const content = await readFile(place);
      return { path, content: path === "style.css" ? `${paletteCss()}\n${content.toString()}` : content };
    }),
  );
}
