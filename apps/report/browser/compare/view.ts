import { make } from "../dom/make.js";
import { drawComparison } from "./chart.js";
import type { Choice } from "./choice.js";
import type { Treaty } from "./treaty.js";
import { wholeYears } from "./whole-years.js";

const LIMITS =
  "A line ends with the last evidence on file, not with the treaty. Successions are left out, later withdrawals do not lower a line.";

/** What is compared, as it is shown: a chip a treaty, the drawing, the numbers. */
export interface ComparisonView {
  readonly elements: readonly HTMLElement[];
  readonly draw: (treaties: readonly Treaty[], choice: Choice) => void;
  /** Shows all of it and says what has changed. */
  readonly show: (treaties: readonly Treaty[], choice: Choice, said: string) => void;
}

/** In a place of the width that `available` gives. `remove` is called with a treaty whose chip is pressed. */
export function comparisonView(available: () => number, remove: (treaty: Treaty) => void): ComparisonView {
  const status = make("p", { role: "status" });
  const chips = make("ul", { class: "chips", "aria-label": "Chosen treaties" });
  const [chart, numbers] = [make("div", { class: "compare-chart" }), make("div")];
  const draw: ComparisonView["draw"] = (treaties, choice) =>
    chart.replaceChildren(drawComparison(treaties, choice, available()));
  return {
    elements: [chips, status, chart, make("p", { class: "source" }, LIMITS), numbers],
    draw,
    show: (treaties, choice, said) => {
      chips.replaceChildren(...treaties.map((treaty) => chip(treaty, () => remove(treaty))));
      draw(treaties, choice);
      numbers.replaceChildren(wholeYears(treaties, choice));
      status.textContent = said;
    },
  };
}

function chip({ name }: Treaty, remove: () => void): HTMLLIElement {
  const attributes = { type: "button", class: "chip-remove", "aria-label": `Remove ${name}` };
  const button = make("button", attributes, "×");
  button.addEventListener("click", remove);
  return make("li", { class: "chip" }, name, " ", button);
}
