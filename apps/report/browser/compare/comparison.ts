import { dataOf } from "../dom/data-of.js";
import { make } from "../dom/make.js";
import { drawComparison } from "./chart.js";
import { type Choice, readChoice, TREATIES_MAX, writeChoice } from "./choice.js";
import { comparisonControls } from "./controls.js";
import { findTreaty, type Treaty } from "./treaty.js";
import { wholeYears } from "./whole-years.js";

const LIMITS =
  "A line ends with the last evidence on file, not with the treaty. Successions are left out, later withdrawals do not lower a line.";

/** Puts the comparison of any treaties in its place, beginning with what the address asks for. */
export function offerComparison(place: HTMLElement, treaties: ReadonlyMap<string, Treaty>): void {
  let choice = readChoice((id) => treaties.has(id), dataOf(place, "compare").split(" "));
  const status = make("p", { role: "status" });
  const chips = make("ul", { class: "chips", "aria-label": "Chosen treaties" });
  const [chart, numbers] = [make("div", { class: "compare-chart" }), make("div")];
  const chosen = () => choice.treaties.flatMap((id) => treaties.get(id) ?? []);
  const draw = () => chart.replaceChildren(drawComparison(chosen(), choice, place.clientWidth));
  const update = (said: string) => {
    chips.replaceChildren(...chosen().map((treaty) => chip(treaty, () => remove(treaty))));
    draw();
    numbers.replaceChildren(wholeYears(chosen(), choice));
    status.textContent = said;
  };
  const change = (next: Partial<Choice>, said = "") => {
    choice = { ...choice, ...next };
    writeChoice(choice);
    update(said);
  };
  const remove = ({ id, name }: Treaty) => {
    change({ treaties: choice.treaties.filter((other) => other !== id) }, `${name} removed.`);
    input.focus();
  };
  const add = (words: string) => {
    const found = findTreaty(treaties.values(), words);
    const refusal = refusalOf(found, choice);
    if (found === undefined || refusal !== null) return update(refusal ?? "");
    input.value = "";
    change({ treaties: [...choice.treaties, found.id] }, `${found.name} added.`);
  };
  const { form, input } = comparisonControls(treaties.values(), choice, { add, change });
  place.replaceChildren(form, chips, status, chart, make("p", { class: "source" }, LIMITS), numbers);
  update("");
  onResize(place, draw);
}

/** Why a treaty is not added; null where it is. */
function refusalOf(found: Treaty | undefined, { treaties }: Choice): string | null {
  if (found === undefined) return "No treaty of that name is on file with dated rows.";
  if (treaties.includes(found.id)) return `${found.name} is there already.`;
  return treaties.length >= TREATIES_MAX ? `${TREATIES_MAX} treaties at most: remove one first.` : null;
}

function chip({ name }: Treaty, remove: () => void): HTMLLIElement {
  const attributes = { type: "button", class: "chip-remove", "aria-label": `Remove ${name}` };
  const button = make("button", attributes, "×");
  button.addEventListener("click", remove);
  return make("li", { class: "chip" }, name, " ", button);
}

/** Calls `draw` where a window of another size has made the place wider or narrower. */
function onResize(place: HTMLElement, draw: () => void): void {
  let drawnAt = place.clientWidth;
  addEventListener("resize", () => {
    if (place.clientWidth === drawnAt) return;
    drawnAt = place.clientWidth;
    draw();
  });
}
