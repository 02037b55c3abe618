import { make } from "../dom/make.js";
import { makeSelect } from "../dom/make-select.js";
import { type Choice, measureOf, measures, SPANS, yearsOf } from "./choice.js";
import { fullName, type Treaty } from "./treaty.js";

export interface Controls {
  readonly form: HTMLFormElement;
  /** Where the name of a treaty to be added is written. */
  readonly input: HTMLInputElement;
}

/** What the controls ask for. */
export interface Asking {
  readonly add: (words: string) => void;
  readonly change: (next: Partial<Choice>) => void;
}

/** A field to add one of the treaties, the measure and the years. */
export function comparisonControls(
  treaties: Iterable<Treaty>,
  { measure, years }: Choice,
  { add, change }: Asking,
): Controls {
  const input = make("input", { id: "compare-add", list: "compare-names", autocomplete: "off" });
  const names = [...treaties].map((treaty) => make("option", { value: fullName(treaty) }));
  const measureSelect = makeSelect("compare-measure", measures);
  const yearsSelect = makeSelect(
    "compare-years",
    SPANS.map((span) => [String(span), `${span} years`]),
  );
  [measureSelect.value, yearsSelect.value] = [measure, String(years)];
  measureSelect.addEventListener("change", () => change({ measure: measureOf(measureSelect.value) }));
  yearsSelect.addEventListener("change", () => change({ years: yearsOf(yearsSelect.value) }));
  const form = make(
    "form",
    { class: "controls" },
    make("label", { for: input.id }, "Add a treaty ", input),
    make("button", { type: "submit" }, "Add"),
    make("datalist", { id: "compare-names" }, ...names),
    make("label", { for: measureSelect.id }, "Count", " ", measureSelect),
    make("label", { for: yearsSelect.id }, "over", " ", yearsSelect),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add(input.value);
  });
  return { form, input };
}
