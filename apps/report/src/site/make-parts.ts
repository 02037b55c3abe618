import type { SiteFile } from "./chart-files.js";
import type { MadeFile, MadePart, Manifest } from "./manifest.js";
import type { CostlyFile, PartGroup, PlannedPart, SitePart } from "./part.js";

/** What was there before, and how files are put. */
export interface Making {
  readonly before: Manifest | null;
  readonly isIntact: (file: MadeFile) => boolean;
  /** Puts a file and says whether its bytes are others than they were. */
  readonly put: (file: SiteFile) => boolean;
}

/** A part that is in place: each file as it was found, or by its path where it was put. */
export interface DonePart extends Omit<MadePart, "files"> {
  readonly name: string;
  readonly files: readonly (MadeFile | PutFile)[];
}

interface PutFile {
  readonly path: string;
  readonly inputs?: string;
}

/** Parts that are in place, and how many of their files have other bytes than before. */
export interface DoneParts {
  readonly parts: readonly DonePart[];
  readonly changed: number;
}

/** Parts to make, and among them what was made elsewhere in the meantime. */
export type PartSource = AsyncIterable<Parts> | Iterable<Parts>;
type Parts = SitePart | PartGroup | DoneParts;

/** Costly files that are made at once, beside the pages: each holds its bytes until it is put. */
const TOGETHER = 3;

/** Makes the parts of which the inputs are others than before or a file is not as it was written; keeps the others. */
export async function makeParts(parts: PartSource, making: Making): Promise<DoneParts> {
  const done: DonePart[] = [];
  let changedElsewhere = 0;
  const files = filePlacer(making);
  const pathsSoFar = () => done.flatMap((part) => part.files.map(({ path }) => path));
  const makeAll = async (source: PartSource, isToBeMade: boolean) => {
    for await (const part of source)
      if ("parts" in part) {
        done.push(...part.parts);
        changedElsewhere += part.changed;
      } else if ("planned" in part) {
        const { kept, names } = sorted(part.planned, making);
        done.push(...kept);
        if (names.size > 0) await makeAll(part.make(names), true);
      } else {
        const kept = isToBeMade ? null : keptPart(part, making);
        done.push(kept ?? donePart(part, await files.place(part, await part.make(pathsSoFar))));
      }
  };
  await makeAll(parts, false);
  return { parts: done, changed: changedElsewhere + (await files.finish()) };
}

/** Parts that stay as they are, and the names of the others. */
function sorted(planned: readonly PlannedPart[], making: Making) {
  const kept = planned.flatMap((part) => keptPart(part, making) ?? []);
  const names = new Set(planned.map(({ name }) => name));
  for (const { name } of kept) names.delete(name);
  return { kept, names };
}

/** A part that stays as it is; null where it must be made. */
function keptPart({ name, inputs }: PlannedPart, { before, isIntact }: Making): DonePart | null {
  const part = before?.parts[name];
  if (part === undefined || part.inputs !== inputs(part.reads ?? [])) return null;
  return part.files.every(isIntact) ? { name, ...part } : null;
}

function donePart({ name, inputs, reads }: SitePart, files: DonePart["files"]): DonePart {
  if (reads === undefined) return { name, inputs: inputs([]), files };
  return { name, inputs: inputs(reads()), reads: reads(), files };
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
