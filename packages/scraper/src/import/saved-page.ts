import type { IsoDate, TreatyId } from "@depositary/model";
import { sha256Of } from "../fetch/sha256.js";
import type { Sidecar } from "../fetch/sidecar.js";
import type { NameResolver } from "../normalise/names.js";
import { attempt, DocumentError } from "../refresh/problems.js";
import type { StatusForm } from "../refresh/status-document.js";
import { type TakenStatus, takeStatus } from "../refresh/take-status.js";
import { takenOutcome } from "../refresh/taken-outcome.js";
import { COLLECTION, type StatusRecord } from "../source/untc/index.js";
import type { ReferenceFacts } from "../store/facts.js";
import type { WorkingFacts } from "../store/working-facts.js";
import { refuseAll } from "./status-account.js";
import type { ArchivedOutcome } from "./status-outcome.js";

/** A status document of the depositary that a person saved from a browser. */
export interface SavedPage {
  /** The treaty after which the file is named. */
  readonly treatyId: TreatyId;
  readonly file: string;
  readonly form: StatusForm;
  readonly bytes: Uint8Array;
}

export interface SavedPageImport {
  readonly working: WorkingFacts;
  readonly reference: ReferenceFacts;
  readonly names: NameResolver;
  /** When pages were saved that have no stamp; null where nobody said. */
  readonly readOn: IsoDate | null;
  /** The day of the import. */
  readonly today: IsoDate;
}

/**
 * Takes a saved page into the facts, as a refresh does: it proves that it is the document of its treaty, its names, letters
 * and totals are checked, and one that is not understood whole changes nothing. Counted are the acts that it shows.
 */
export function importSavedPage(page: SavedPage, into: SavedPageImport): ArchivedOutcome {
  const { file, form, bytes, treatyId } = page;
  const read = attempt(() => form.parse(bytes, treatyId));
  if ("problems" in read) return refusedPage(file, 1, read.problems);
  const taken = attempt(() => takePage(read.value, page, into));
  return "problems" in taken ? refusedPage(file, actsOf(read.value), taken.problems) : taken.value;
}

function takePage(record: StatusRecord, page: SavedPage, into: SavedPageImport): ArchivedOutcome {
  const { file, treatyId } = page;
  const { working, reference, names } = into;
  const sidecar = sidecarOf(page, readDay(record, file, into));
  const ledger = working.ledgerOf(treatyId);
  const status = takeStatus({ record, sidecar, url: sidecar.url, ledger, reference, names });
  const taken = notFetched(status);
  const { remarks = [] } = takenOutcome({ source: "untc", document: treatyId }, working, taken);
  const { source, reconciliation } = taken;
  const { refused, balance } = reconciliation;
  return {
    file,
    ledger: {
      ...balance,
      refused: refused.map(({ draft: { participantId, printed }, reason }) => {
        const found = `${participantId} ${printed}`;
        return { file, found, reason, exceptionAt: { document: source.sourceId, found } };
      }),
    },
    problems: [],
    remarks: [...remarks, ...undatedRows(record)].map((remark) => `${file}: ${remark}`),
  };
}

/** The day by which it was read: that given with it, or of a page with a stamp today. Throws DocumentError where there is neither. */
function readDay(
  { statusAsAt }: StatusRecord,
  file: string,
  { readOn, today }: Pick<SavedPageImport, "readOn" | "today">,
): IsoDate {
  const day = statusAsAt === null ? readOn : today;
  if (day === null)
    throw new DocumentError(file, [
      "it does not say for which day it is right: say by --read-on when it was saved",
    ]);
  return day;
}

/** What would be known of the page, had this record fetched it on that day. */
function sidecarOf({ bytes, form }: SavedPage, day: IsoDate): Sidecar {
  return {
    url: `${COLLECTION}${form.path}`,
    retrievedAt: `${day}T00:00:00Z`,
    status: 200,
    sha256: sha256Of(bytes),
    etag: null,
    lastModified: null,
    contentType: null,
  };
}

function notFetched(taken: TakenStatus): TakenStatus {
  return { ...taken, source: { ...taken.source, retrievedAt: null } };
}

function undatedRows({ rows }: StatusRecord): readonly string[] {
  const undated = rows.filter(({ cells }) => cells.every((cell) => cell === null));
  const names = undated.map(({ participant }) => participant.name).join(", ");
  return undated.length === 0 ? [] : [`rows without a date, which say nothing of an act: ${names}`];
}

function actsOf({ rows }: StatusRecord): number {
  const filled = rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null);
  return Math.max(filled.length, 1);
}

/** One that is not understood at all counts as one row. */
export function refusedPage(file: string, rows: number, problems: readonly string[]): ArchivedOutcome {
  return { file, ledger: refuseAll(file, rows, problems), problems, remarks: [] };
}
