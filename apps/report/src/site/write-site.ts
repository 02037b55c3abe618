import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWholeDirectory } from "@depositary/analytics";
import { compareText } from "@depositary/model";
import { firstStyle, firstStyleFile } from "../component/first-style.js";
import type { SiteFile } from "./chart-files.js";
import { filesIn } from "./files-in.js";
import { type DoneParts, makeParts, type PartSource } from "./make-parts.js";
import { type MakingPlace, makingIn } from "./making.js";
import { type Keeping, type Manifest, madeFile, readManifest, writeManifest } from "./manifest.js";
import type { PartGroup, SitePart } from "./part.js";
import { patchDirectory } from "./patch-directory.js";
import { scriptFiles } from "./script-files.js";

export interface SitePlace {
  /** The directory of files that are taken as they are; its `style.css` follows the style of what is seen first. */
  readonly assets: string;
  /** The directory of the modules from which the scripts of pages are made. */
  readonly scripts: string;
  readonly out: string;
  /** Where it is kept what the site was made from; without it all of the site is made. */
  readonly keeping?: Keeping;
}

/** How many files a site has, assets and scripts included, and how many of them have other bytes than the one before had. */
export interface WrittenSite {
  readonly files: number;
  readonly changed: number;
}

/**
 * Writes the site of the parts that are to be made in a place: what follows from the same inputs as before stays where it is, the
 * rest is made. A site of which nothing is known is written aside as a whole and renamed into place, a known one is patched file by
 * file once all files are made: a reader never sees half of a file, and a failed build leaves the site as it was. A file of the same
 * bytes keeps its time. Throws where a path is not made of plain names, since identifiers of the record are in it.
 */
export async function writeSite(
  partsIn: (place: MakingPlace) => PartSource,
  { assets, scripts, out, keeping }: SitePlace,
): Promise<WrittenSite> {
  const before =
    keeping === undefined || !existsSync(out) ? null : readManifest(keeping.manifest, keeping.code);
  const make = (place: MakingPlace) =>
    makeParts(withAssets(partsIn(place), assets, scripts), makingIn(place));
  const done = before === null ? await written(make, out) : await patched(make, out, before);
  if (keeping !== undefined) writeManifest(keeping.manifest, manifestOf(done, keeping, out));
  return { files: done.parts.reduce((sum, { files }) => sum + files.length, 0), changed: done.changed };
}

type Make = (place: MakingPlace) => Promise<DoneParts>;

function written(make: Make, out: string): Promise<DoneParts> {
  return writeWholeDirectory(out, (aside) => make({ out, aside, before: null }));
}

function patched(make: Make, out: string, before: Manifest): Promise<DoneParts> {
  return patchDirectory(out, async (aside) => {
    const result = await make({ out, aside, before });
    const present = new Set(result.parts.flatMap(({ files }) => files.map(({ path }) => path)));
    const known = Object.values(before.parts).flatMap(({ files }) => files.map(({ path }) => path));
    return { result, gone: known.filter((path) => !present.has(path)) };
  });
}

function manifestOf({ parts }: DoneParts, { code, whole }: Keeping, out: string): Manifest {
  // which thread made a part is chance
  const sorted = parts.toSorted((a, b) => compareText(a.name, b.name));
  const made = sorted.map(({ name, files, ...inputs }) => {
    const found = files.map((file) => ("time" in file ? file : madeFile(out, file.path, file.inputs)));
    return [name, { ...inputs, files: found }] as const;
  });
  return { code, whole, parts: Object.fromEntries(made) };
}

async function* withAssets(
  parts: PartSource,
  assets: string,
  scripts: string,
): AsyncGenerator<SitePart | PartGroup | DoneParts> {
  const make = async () => [...(await assetFiles(assets)), ...(await scriptFiles(scripts))];
  yield* parts;
  // last, as what makes the scripts keeps a hundred megabytes
  yield { name: "assets", inputs: () => "", make };
}

async function assetFiles(directory: string): Promise<readonly SiteFile[]> {
  const paths = (await filesIn(directory)).filter((path) => path !== firstStyleFile);
  return Promise.all(
    paths.map(async (path) => {
      const content = await readFile(join(directory, path));
      return { path, content: path === "style.css" ? `${firstStyle()}\n${content.toString()}` : content };
    }),
  );
}
