import type { SiteFile } from "./chart-files.js";
import type { MadeFile, Manifest } from "./manifest.js";
import type { CostlyFile, SitePart } from "./part.js";

/** What was there before, and how files are put. */
export interface Making {
  readonly before: Manifest | null;
  readonly isIntact: (file: MadeFile) => boolean;
  /** Puts a file and says whether its bytes are others than they were. */
  readonly put: (file: SiteFile) => boolean;
}

/** A part that is in place: each file as it was found, or by its path where it was put. */
export interface DonePart {
  readonly name: string;
  readonly inputs: string;
  readonly files: readonly (MadeFile | PutFile)[];
}

interface PutFile {
  readonly path: string;
  readonly inputs?: string;
}

export interface DoneParts {
  readonly parts: readonly DonePart[];
  /** Files of other bytes than before. */
  readonly changed: number;
}

/** Costly files that are made at once, beside the pages: each holds its bytes until it is put. */
const TOGETHER = 6;

/** Makes the parts of which the inputs are others than before or a file is not as it was written; keeps the others. */
export async function makeParts(
  parts: AsyncIterable<SitePart> | Iterable<SitePart>,
  making: Making,
): Promise<DoneParts> {
  const done: DonePart[] = [];
  const paths: string[] = [];
  const files = filePlacer(making);
  for await (const part of parts) {
    const placed = keptFiles(part, making) ?? (await files.place(part, await part.make(paths)));
    paths.push(...placed.map(({ path }) => path));
    done.push({ name: part.name, inputs: part.inputs, files: placed });
  }
  return { parts: done, changed: await files.finish() };
}

/** The files of a part that stays as it is; null where it must be made. */
function keptFiles({ name, inputs }: SitePart, { before, isIntact }: Making): readonly MadeFile[] | null {
  const part = before?.parts[name];
  return part?.inputs === inputs && part.files.every(isIntact) ? part.files : null;
}

function filePlacer({ before, isIntact, put }: Making) {
  const pending: Promise<SiteFile>[] = [];
  let changed = 0;
  const count = (file: SiteFile) => {
    if (put(file)) changed++;
  };
  const flush = async () => {
    for (const file of pending.splice(0)) count(await file);
  };
  const placeCostly = async ({ path, inputs, make }: CostlyFile, known: MadeFile | undefined) => {
    if (known?.inputs === inputs && isIntact(known)) return known;
    if (pending.length === TOGETHER) await flush();
    const file = make().then((content) => ({ path, content }));
    // until it is awaited nobody listens
    file.catch(() => {});
    pending.push(file);
    return { path, inputs };
  };
  return {
    place: async ({ name }: SitePart, files: Awaited<ReturnType<SitePart["make"]>>) => {
      const known = new Map(before?.parts[name]?.files.map((file) => [file.path, file]));
      const placed: (MadeFile | PutFile)[] = [];
      for (const file of files) {
        if ("content" in file) count(file);
        placed.push("content" in file ? { path: file.path } : await placeCostly(file, known.get(file.path)));
      }
      return placed;
    },
    finish: async () => {
      await flush();
      return changed;
    },
  };
}
