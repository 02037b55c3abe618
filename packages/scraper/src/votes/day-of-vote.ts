import { addDays, type DayInterval, firstDayOfNextMonth, type IsoDate } from "@depositary/model";
import { overlaps } from "../days.js";

/** The last regular session whose days Voeten's data does not know: what stands there is never past the 7th. */
export const LAST_SESSION_WITHOUT_DAYS = 57;
const LAST_DAY_OF_A_NOMINAL_DATE = "07";

/** Months within which a vote can be placed more closely: the Assembly met from 10 January 1946, and in 1991 until 20 December. */
const SITTINGS: ReadonlyMap<string, DayInterval> = new Map([
  ["1946-01", { notBefore: "1946-01-10", notAfter: "1946-01-31" }],
  ["1991-12", { notBefore: "1991-12-01", notAfter: "1991-12-20" }],
]);

/** Months that hold though they lie outside the session: the fifth special session of May 1967 stands under the 23rd regular one. */
const SPECIAL_SESSIONS: ReadonlySet<string> = new Set(["1967-05"]);

/**
 * The days between which a vote lies whose day is nominal. In the data of Voeten's lineage the day of month of sessions 1
 * to 57 is a code between 1 and 7, not a day; year and month hold. Where they fall outside the session (rcid 961, 22nd
 * session, dated 1966) the whole session is left open.
 */
export function nominalDay(session: string, date: IsoDate): DayInterval {
  const month = monthOf(date);
  const sitting = sessionYear(session);
  const holds =
    sitting === null ||
    overlaps(month, sitting) ||
    isBeforeOpening(month, sitting) ||
    SPECIAL_SESSIONS.has(date.slice(0, 7));
  if (holds) return month;
  return sitting;
}

/** Whether the day of a vote in that data is nominal: the session is early enough and the day is not past the 7th. */
export function isNominalDay(session: string, date: IsoDate): boolean {
  const ordinal = Number(session.replace(/^E?S-/, ""));
  const isEarly = session.includes("-") ? date < "2003" : ordinal <= LAST_SESSION_WITHOUT_DAYS;
  return isEarly && date.slice(8) <= LAST_DAY_OF_A_NOMINAL_DATE;
}

function monthOf(date: IsoDate): DayInterval {
  const month = date.slice(0, 7);
  return (
    SITTINGS.get(month) ?? { notBefore: `${month}-01`, notAfter: addDays(firstDayOfNextMonth(date), -1) }
  );
}

/** A session sits from September to the September after; the first sat in 1946. */
function sessionYear(session: string): DayInterval | null {
  const ordinal = Number(session);
  if (Number.isNaN(ordinal)) return null;
  if (ordinal === 1) return { notBefore: "1946-01-10", notAfter: "1946-12-16" };
  return { notBefore: `${1945 + ordinal}-09-01`, notAfter: `${1946 + ordinal}-09-30` };
}

// Votes of special sessions stand under the regular session that follows, up to some months before it opens.
function isBeforeOpening(month: DayInterval, sitting: DayInterval): boolean {
  const february = `${sitting.notBefore.slice(0, 4)}-02-01`;
  return month.notAfter < sitting.notBefore && month.notBefore >= february;
}
