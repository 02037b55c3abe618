import { makeFocusable } from "../chart/focusable.js";
import { inReadingOrder, markAt } from "./mark-order.js";
import type { MarkTeller } from "./mark-teller.js";

/**
 * Has the marks of a drawing that have a title told, by keys and by pointer; `choose` is given the participant of a
 * mark that is chosen.
 */
export function tellMarks(
  drawing: HTMLElement,
  { tell, hide, words }: MarkTeller,
  choose: (participantId: string) => void,
): void {
  const titles = takeTitles(drawing);
  if (titles.size === 0) return;
  const choosePlace = (place: EventTarget | null) => {
    const participantId = participantOf(place);
    if (participantId !== undefined) choose(participantId);
  };
  const tellMark = (mark: Element) => tell(mark, titles.get(mark) ?? "");
  let told: Element | null = null;
  makeFocusable(drawing, "marks");
  drawing.addEventListener("keydown", (event) => {
    if (event.key === "Enter") choosePlace(told);
    const next = markAt(inReadingOrder([...titles.keys()]), told, event.key);
    if (next === null) return;
    event.preventDefault();
    told = next;
    tellMark(next);
  });
  drawing.addEventListener("blur", hide);
  drawing.addEventListener("pointerover", ({ target }) => {
    if (target instanceof Element && titles.has(target)) tellMark(target);
  });
  drawing.addEventListener("pointerout", ({ relatedTarget }) => {
    if (relatedTarget !== words) hide();
  });
  drawing.addEventListener("click", ({ target }) => choosePlace(target));
}

/** The title of each mark, which is taken away so that the browser does not say it too. */
function takeTitles(drawing: HTMLElement): ReadonlyMap<Element, string> {
  const titles = new Map<Element, string>();
  for (const title of drawing.querySelectorAll("title")) {
    if (title.parentElement !== null) titles.set(title.parentElement, title.textContent);
    title.remove();
  }
  return titles;
}

function participantOf(place: EventTarget | null): string | undefined {
  return place instanceof SVGElement || place instanceof HTMLElement ? place.dataset.participant : undefined;
}
