import { DAYS_PER_YEAR } from "@depositary/model";
import { valueAt } from "../../src/chart/curve-points.js";
import { counted } from "../../src/text/format-number.js";
import { type NumberRow, numberTable } from "../dom/number-table.js";
import type { Choice } from "./choice.js";
import type { Treaty } from "./treaty.js";

const COLUMNS_MAX = 10;
const UNKNOWN = "–";

/** The curves of the treaties read at whole years, as a table. */
export function wholeYears(treaties: readonly Treaty[], { measure, years }: Choice): HTMLElement {
  const ages = Array.from({ length: Math.min(years, COLUMNS_MAX) }, (_, index) => index + 1);
  const rowOf = (treaty: Treaty): NumberRow => [
    treaty.name,
    ...ages.map((age) => {
      const days = age * DAYS_PER_YEAR;
      return days <= treaty.evidenceDays ? String(valueAt(treaty[measure], days)) : UNKNOWN;
    }),
    String(treaty.threshold ?? UNKNOWN),
  ];
  const { element, show } = numberTable("compare-table", "The chosen treaties at whole years", [
    "Treaty",
    ...ages.map((age) => `After ${counted(age, "year").replace(" ", "\u00a0")}`),
    "Needed",
  ]);
  show(treaties.map(rowOf));
  return element;
}
