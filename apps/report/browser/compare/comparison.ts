import { dataOf } from "../dom/data-of.js";
import { type Choice, readChoice, TREATIES_MAX, writeChoice } from "./choice.js";
import { comparisonControls } from "./controls.js";
import { findTreaty, type Treaty } from "./treaty.js";
import { comparisonView } from "./view.js";

/** Puts the comparison of any treaties in its place, beginning with what the address asks for. */
export function offerComparison(place: HTMLElement, treaties: ReadonlyMap<string, Treaty>): void {
  const { leftOut, ...asked } = readChoice((id) => treaties.has(id), dataOf(place, "compare").split(" "));
  let choice: Choice = asked;
  const chosen = () => choice.treaties.flatMap((id) => treaties.get(id) ?? []);
  const change = (next: Partial<Choice>, said = "") => {
    choice = { ...choice, ...next };
    writeChoice(choice);
    view.show(chosen(), choice, said);
  };
  const remove = ({ id, name }: Treaty) => {
    change({ treaties: choice.treaties.filter((other) => other !== id) }, `${name} removed.`);
    input.focus();
  };
  const add = (words: string) => {
    const found = findTreaty(treaties.values(), words);
    const refusal = refusalOf(found, choice);
    if (found === undefined || refusal !== null) return view.show(chosen(), choice, refusal ?? "");
    input.value = "";
    change({ treaties: [...choice.treaties, found.id] }, `${found.name} added.`);
  };
  const view = comparisonView(() => place.clientWidth, remove);
  const { form, input } = comparisonControls(treaties.values(), choice, { add, change });
  place.replaceChildren(form, ...view.elements);
  view.show(chosen(), choice, leftOutWords(leftOut));
  onResize(place, () => view.draw(chosen(), choice));
}

function leftOutWords(leftOut: number): string {
  return leftOut === 0
    ? ""
    : `Left out: ${leftOut} of the treaties that the address asks for. Shown are ${TREATIES_MAX} at most, of those on file with dated rows.`;
}

/** Why a treaty is not added; null where it is. */
function refusalOf(found: Treaty | undefined, { treaties }: Choice): string | null {
  if (found === undefined) return "No treaty of that name is on file with dated rows.";
  if (treaties.includes(found.id)) return `${found.name} is there already.`;
  return treaties.length >= TREATIES_MAX ? `${TREATIES_MAX} treaties at most: remove one first.` : null;
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
