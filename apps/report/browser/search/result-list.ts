import { find } from "../dom/find.js";
import { make } from "../dom/make.js";
import type { SearchEntry } from "./search-entry.js";

const RESULTS_MAX = 12;

/** Links to what was found, below the field that controls them. */
export interface ResultList {
  readonly element: HTMLUListElement;
  readonly show: (found: readonly SearchEntry[]) => void;
  readonly close: () => void;
  /** Moves the choice down, or up where `by` is negative, and round at the ends. */
  readonly move: (by: 1 | -1) => void;
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
  let active = -1;
  const choose = (index: number) => {
    active = index;
    for (const [at, option] of [...element.children].entries())
      option.setAttribute("aria-selected", String(at === index));
    const option = element.children[index];
    if (option === undefined) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const expand = (isExpanded: boolean) => {
    element.hidden = !isExpanded;
    input.setAttribute("aria-expanded", String(isExpanded));
  };
  return {
    element,
    show: (found) => {
      element.replaceChildren(
        ...found.slice(0, RESULTS_MAX).map((entry, index) => result(entry, index, root)),
      );
      expand(found.length > 0);
      choose(-1);
    },
    close: () => {
      expand(false);
      active = -1;
      input.removeAttribute("aria-activedescendant");
    },
    move: (by) => {
      const { length } = element.children;
      choose((active + by + length) % length);
    },
    follow: () => {
      const option = element.children[Math.max(0, active)];
      if (option !== undefined) find(option, "a", HTMLAnchorElement)?.click();
    },
    isEmpty: () => element.children.length === 0,
  };
}

function result({ label, path }: SearchEntry, index: number, root: URL): HTMLLIElement {
  return make(
    "li",
    { role: "option", id: `site-search-${index}`, "aria-selected": "false" },
    make("a", { href: new URL(path, root).href, tabindex: -1 }, label),
  );
}
