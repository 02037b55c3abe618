import { type ActionKind, actionKinds } from "./action-kind.js";
import { actionNoun, actionVerb } from "./action-words.js";
import type { IsoDate } from "./iso-date.js";
import { monthNames } from "./month-names.js";
import type { Change } from "./tables/change.js";

/** What the change is about, by name. */
export interface ChangeNames {
  /** Null where the treaty itself changed. */
  readonly participant: string | null;
  readonly treaty: string;
}

/** A change in plain words, without a full stop: `Canada signed XVIII-16 on 14 July 2026`. */
export function describeChange(change: Change, { participant, treaty }: ChangeNames): string {
  if (change.kind === "renamed") return describeRename(change, treaty);
  if (participant !== null)
    return `${describeParticipantChange(change, participant, treaty)}${describeBefore(change)}`;
  return change.kind === "treatyAppeared" ? `${treaty} is now on file` : describeTreatyChange(change, treaty);
}

/** What the columns of a treaty are called in a sentence. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: "title",
  concludedOn: "date of conclusion",
  concludedAt: "place of conclusion",
  inForceOn: "date of entry into force",
  registration: "registration number",
  signatoriesPrinted: "number of signatories printed",
  partiesPrinted: "number of parties printed",
};

/** Changes of the columns of a table, by the field of their row. */
const COLUMN_CHANGES: Readonly<Record<string, (change: Change) => string>> = {
  newColumn: ({ after }) => `its table has a new column, ${quote(after)}`,
  columnGone: ({ before }) => `its table has no column ${quote(before)} any more`,
  heading: ({ before, after }) => `the column ${quote(before)} of its table is now headed ${quote(after)}`,
  order: ({ before, after }) =>
    `the columns of its table now stand as ${quote(after)} (before: ${quote(before)})`,
};

function describeTreatyChange(change: Change, treaty: string): string {
  const { kind, field, before, after } = change;
  if (kind === "treatyListed") return `${treaty} is listed now: ${after}`;
  if (kind === "treatyUnlisted") return `${treaty} is no longer listed: ${before}`;
  const columnChange = kind === "columnsChanged" ? COLUMN_CHANGES[field] : undefined;
  if (columnChange !== undefined) return `${treaty}: ${columnChange(change)}`;
  return `${treaty}: ${FIELD_NAMES[field] ?? field} is now ${after ?? "not stated"} (before: ${before ?? "not stated"})`;
}

function describeRename({ before, after }: Change, treaty: string): string {
  return `${treaty}: ${quote(before)} is now printed as ${quote(after)}`;
}

function quote(text: string | null): string {
  return JSON.stringify(text ?? "");
}

function describeParticipantChange({ kind, field, after }: Change, name: string, treaty: string): string {
  const act = actionKinds.find((one) => one === field);
  if (act === undefined) return `${name}: ${field} of ${treaty} changed`;
  if (after === null) return `${name}: ${actionNoun(act)} of ${treaty} is not in the depositary's table`;
  const sentence = `${actionVerb(act)} ${treaty} ${describeDays(splitKind(after).days)}`;
  return kind === "rejoined" ? `${name} rejoined: it ${sentence}` : `${name} ${sentence}`;
}

/** What a line replaces: ` (before: between 1 July 2026 and 31 July 2026)`; nothing for what is new. */
function describeBefore({ kind, field, before }: Change): string {
  if (before === null) return "";
  const earlier = splitKind(before);
  const act = earlier.kind === null || earlier.kind === field ? "" : `${actionNoun(earlier.kind)} `;
  return ` (${kind === "corrected" ? "corrected; " : ""}before: ${act}${describeDays(earlier.days)})`;
}

/** Values of a correction name the kind where it changed too: `ratification 2026-02-01..2026-02-28`. */
function splitKind(value: string): { readonly kind: ActionKind | null; readonly days: string } {
  const [first = "", second] = value.split(" ");
  return second === undefined
    ? { kind: null, days: first }
    : { kind: actionKinds.find((kind) => kind === first) ?? null, days: second };
}

/** `2026-07-14` → `on 14 July 2026`; `2026-07-01..2026-07-31` → `between 1 July 2026 and 31 July 2026`. */
function describeDays(days: string): string {
  const [from = "", to] = days.split("..");
  return to === undefined ? `on ${longDate(from)}` : `between ${longDate(from)} and ${longDate(to)}`;
}

function longDate(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`;
}
