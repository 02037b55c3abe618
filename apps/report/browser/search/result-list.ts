import { find } from "../dom/find.js";
import { make } from "../dom/make.js";
import { type OptionChoice, optionChoice } from "./option-choice.js";
import type { SearchEntry } from "./search-entry.js";

const RESULTS_MAX = 12;

/** Links to what was found, below the field that controls them. */
export interface ResultList {
  readonly element: HTMLUListElement;
  readonly show: (found: readonly SearchEntry[]) => void;
  readonly close: () => void;
  readonly move: OptionChoice["move"];
  /** Follows the link that is chosen, or the first. */
  readonly follow: () => void;
  readonly isEmpty: () => boolean;
}

export function resultList(input: HTMLInputElement, root: URL): ResultList {
  const element = make("ul", {
    id: "site-search-results",
    role: "listbox",
    "aria-label": "Results",
    hidden: "",
  });
  const choice = optionChoice(input, element);
  const expand = (isExpanded: boolean) => {
    element.hidden = !isExpanded;
    input.setAttribute("aria-expanded", String(isExpanded));
    choice.clear();
  };
  return {
    element,
    show: (found) => {
      const shown = found.slice(0, RESULTS_MAX);
      element.replaceChildren(...shown.map((entry, index) => result(entry, index, root)));
      expand(shown.length > 0);
    },
    close: () => expand(false),
    move: choice.move,
    follow: () => {
      const option = choice.get();
      if (option !== undefined) find(option, "a", HTMLAnchorElement)?.click();
    },
    isEmpty: () => element.children.length === 0,
  };
}

function result({ label, path }: SearchEntry, index: number, root: URL): HTMLLIElement {
  return make(
    "li",
    { role: "option", id: `site-search-${index}`, "aria-selected": "false" },
    make("a", { href: new URL(path, root).href, tabindex: -1 }, ...keptTogether(label)),
  );
}

/** A label whose number in parentheses is not divided at its hyphen. */
function keptTogether(label: string): readonly (string | Element)[] {
  const number = /\([^\s()]+\)$/.exec(label)?.[0];
  return number === undefined ? [label] : [label.slice(0, -number.length), make("span", {}, number)];
}
