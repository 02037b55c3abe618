import { addDays, calendarDay, daysBetween } from "@depositary/model";
import { formatDate } from "../../src/text/format-date.js";
import { make } from "../dom/make.js";

/** The days that can be chosen, first and last included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

export interface DayField {
  /** In the order in which they stand. */
  readonly elements: readonly HTMLElement[];
  /** Shows a day as the chosen one. */
  readonly set: (day: string) => void;
}

/**
 * A day by a slider, by a field and by a button that leads back to the last. `show` is called while the slider moves,
 * `choose` once a day is chosen: null where it is none.
 */
export function dayField(
  { first, last }: DayRange,
  { show, choose }: Readonly<Record<"show" | "choose", (day: string | null) => void>>,
): DayField {
  const range = make("input", { type: "range", id: "as-of-range", min: 0, max: daysBetween(first, last) });
  const date = make("input", { type: "date", id: "as-of-date", min: first, max: last });
  const reset = make("button", { type: "button" }, "Last evidence");
  const atRange = () => addDays(first, Number(range.value));
  range.addEventListener("input", () => show(atRange()));
  range.addEventListener("change", () => choose(atRange()));
  date.addEventListener("change", () => choose(date.value === "" ? null : date.value));
  reset.addEventListener("click", () => {
    choose(null);
    range.focus();
  });
  return {
    elements: [
      make("label", { for: range.id }, "As of"),
      range,
      make("label", { for: date.id, class: "hidden" }, "Day"),
      date,
      reset,
    ],
    set: (day) => {
      date.value = day;
      range.value = String(daysBetween(first, day));
      range.setAttribute("aria-valuetext", formatDate(day));
      reset.disabled = day === last;
    },
  };
}

/** Whether a text is one of the days. */
export function isDayOf({ first, last }: DayRange, text: string): boolean {
  try {
    const day = calendarDay(text);
    return first <= day && day <= last;
  } catch {
    return false;
  }
}
