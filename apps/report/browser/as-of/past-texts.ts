import { findAll } from "../dom/find.js";
import { replacements } from "./day-words.js";
import type { Counts } from "./history.js";
import type { TreatyFacts } from "./treaty-facts.js";

/** Puts what was true on a day in place of the marked texts of the page; null puts the texts back. */
export type ShowTexts = (past: { readonly day: string; readonly counts: Counts } | null) => void;

export function pastTexts(facts: TreatyFacts): ShowTexts {
  document.querySelector("#progress > h3")?.setAttribute("data-latest", "progress");
  const texts = findAll(document, "[data-latest]", HTMLElement).map((element) => ({
    element,
    replacement: replacements[element.dataset.latest ?? ""],
    original: [...element.childNodes],
  }));
  return (past) => {
    for (const { element, replacement, original } of texts)
      if (past === null || replacement === undefined) element.replaceChildren(...original);
      else element.replaceChildren(replacement(facts, past.day, past.counts));
  };
}
