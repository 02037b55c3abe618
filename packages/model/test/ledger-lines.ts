import { type ActionKind, type IsoDate, type TreatyAction, treatyId } from "@depositary/model";

type Details = Partial<
  Pick<
    TreatyAction,
    "actionId" | "effectiveOn" | "supersededBy" | "retractedBy" | "notBefore" | "notAfter" | "grade"
  >
>;

/** A line of a ledger; the day is a day or `from..to`. */
export function action(
  treaty: string,
  participantId: string,
  kind: ActionKind,
  days: string,
  details: Details = {},
): TreatyAction {
  const [notBefore = "", notAfter = notBefore] = days.split("..");
  return {
    actionId: `${treaty}/${participantId}/${kind}/${days}`,
    treatyId: treatyId.parse(treaty),
    participantId,
    kind,
    date: notBefore === notAfter ? notBefore : null,
    notBefore,
    notAfter,
    effectiveOn: null,
    mark: null,
    heading: null,
    printed: null,
    sourceId: "test",
    corroboratedBy: [],
    grade: "depositary",
    supersededBy: null,
    retractedBy: null,
    firstSeen: "2026-11-23",
    lastSeen: "2026-11-23",
    note: null,
    ...details,
  };
}

/** A function that makes lines of one treaty. */
export function ledgerOf(treaty: string) {
  return (participantId: string, kind: ActionKind, days: string, details: Details = {}): TreatyAction =>
    action(treaty, participantId, kind, days, details);
}

/** `count` ratifications by different participants, all on one day. */
export function ratifications(treaty: string, count: number, on: IsoDate, prefix = "P"): TreatyAction[] {
  return Array.from({ length: count }, (_, index) =>
    action(treaty, `${prefix}${String(index + 1).padStart(3, "0")}`, "ratification", on),
  );
}
