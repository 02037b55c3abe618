import { type IsoDate, isoDate, type Source } from "@depositary/model";
import { librarySource, recordUrl } from "./library-source.js";

/** The series of bulk files that the Dag Hammarskjöld Library publishes. */
export type Series = "ga-votes" | "sc-votes" | "ga-outcomes" | "names";

/** A bulk file: which series, of which day. */
export interface BulkFile {
  readonly path: string;
  readonly series: Series;
  readonly releasedOn: IsoDate | null;
  /** 1 for `_corr1` and `_rev-1`; 0 for a file that corrects none. */
  readonly correction: number;
}

const PATTERNS: readonly (readonly [Series, RegExp])[] = [
  ["ga-votes", /ga(?:_resolutions)?_voting/],
  ["sc-votes", /sc_voting/],
  ["ga-outcomes", /ga_outcomes/],
  ["names", /member_states_auths|unms_names/],
];
/** The records of the Library to which the files of a series belong. */
export const RECORDS: Readonly<Record<Series, string>> = {
  "ga-votes": "4060887",
  "sc-votes": "4055387",
  "ga-outcomes": "4060945",
  names: "4082085",
};
const TITLES: Readonly<Record<Series, string>> = {
  "ga-votes": "General Assembly voting data: adopted resolutions with a recorded vote, by member",
  "sc-votes": "Security Council voting data: adopted resolutions, by member",
  "ga-outcomes": "General Assembly resolutions and how they were adopted",
  names: "Names of member States over time",
};

/** Recognises a bulk file by name; file names are not consistent, days are padded or not. Null where it is none. */
export function readFileName(path: string): BulkFile | null {
  if (!/\.csv(?:\.gz)?$/.test(path)) return null;
  const series = PATTERNS.find(([, pattern]) => pattern.test(path))?.[0];
  if (series === undefined) return null;
  const [match, year, month = "", day = ""] = /(\d{4})[-_](\d{1,2})[-_](\d{1,2})/.exec(path) ?? [];
  const date = match === undefined ? "" : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const releasedOn = isoDate.safeParse(date).success ? date : null;
  return { path, series, releasedOn, correction: Number(/_(?:corr|rev-?)(\d+)/.exec(path)?.[1] ?? 0) };
}

/** The latest file of a series among names; corrections (`_corr1`) of a day come after the file they correct. */
export function latestFile(names: readonly string[], series: Series): BulkFile | null {
  const files = names.map(readFileName).filter((file) => file !== null);
  const own = files.filter((file) => file.series === series);
  return own.sort((a, b) => (isLater(a, b) ? -1 : 1)).at(0) ?? null;
}

function isLater(file: BulkFile, than: BulkFile): boolean {
  const [day, other] = [file.releasedOn ?? "", than.releasedOn ?? ""];
  if (day !== other) return day > other;
  if (file.correction !== than.correction) return file.correction > than.correction;
  return file.path > than.path;
}

/** A release on file of a later day; null where there is none, or the day of the file is not known. */
export function laterRelease(
  { series, releasedOn }: Pick<BulkFile, "series" | "releasedOn">,
  sources: readonly Source[],
): Source | null {
  const own = sources.filter(({ sourceId }) => sourceId.startsWith(`undl-${series}`));
  return own.find(({ asAt }) => asAt !== null && releasedOn !== null && asAt > releasedOn) ?? null;
}

/** The source of what is read from a bulk file. */
export function bulkSource({ series, releasedOn, correction }: BulkFile): Source {
  const release = releasedOn === null ? "" : `-${releasedOn}`;
  return librarySource({
    sourceId: `undl-${series}${release}${correction === 0 ? "" : `-corr${correction}`}`,
    title: TITLES[series],
    url: recordUrl(RECORDS[series]),
    asAt: releasedOn,
  });
}
