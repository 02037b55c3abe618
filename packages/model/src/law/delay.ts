import { z } from "zod";
import { addDays, addMonths, firstDayOfMonth, firstDayOfNextMonth, type IsoDate } from "../iso-date.js";

/**
 * Time between the decisive deposit and entry into force: days or months, then, where the clause says so, the first day of
 * the month in which that time ends (Mine Ban Convention art. 17) or of the next one (Rome Statute art. 126).
 */
export const delay = z
  .strictObject({
    days: z.int().nonnegative().optional(),
    months: z.int().nonnegative().optional(),
    roundUpTo: z.literal("firstDayOfNextMonth").optional(),
    roundDownTo: z.literal("firstDayOfMonth").optional(),
  })
  .refine(({ roundUpTo, roundDownTo }) => roundUpTo === undefined || roundDownTo === undefined, {
    error: "a delay is rounded up or down, not both",
  });
export type Delay = z.infer<typeof delay>;

/**
 * The day on which a delay that starts with a deposit on `depositedOn` has run. "On the ninetieth day after", "ninety
 * days following" and "90 days after" are the same arithmetic: deposit + 90.
 */
export function afterDelay(
  depositedOn: IsoDate,
  { days = 0, months = 0, roundUpTo, roundDownTo }: Delay,
): IsoDate {
  const inMonths = months === 0 ? depositedOn : addMonths(depositedOn, months);
  const elapsed = days === 0 ? inMonths : addDays(inMonths, days);
  if (roundDownTo !== undefined) return firstDayOfMonth(elapsed);
  return roundUpTo === undefined ? elapsed : firstDayOfNextMonth(elapsed);
}

/** A delay in words: `90 days`, `the first day of the month after 60 days`. */
export function describeDelay({ days, months, roundUpTo, roundDownTo }: Delay): string {
  const parts = [count(months, "month"), count(days, "day")].filter((part) => part !== null);
  const length = parts.length === 0 ? "the same day" : parts.join(" and ");
  if (roundDownTo !== undefined) return `the first day of the month in which ${length} end`;
  if (roundUpTo === undefined) return length;
  return `the first day of the month after ${length}`;
}

function count(value: number | undefined, noun: string): string | null {
  if (value === undefined || value === 0) return null;
  return `${value} ${noun}${value === 1 ? "" : "s"}`;
}
