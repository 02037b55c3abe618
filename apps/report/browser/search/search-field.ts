import { errorWords } from "../dom/error-words.js";
import { make } from "../dom/make.js";
import type { Loader } from "../load-once.js";
import { type ResultList, resultList } from "./result-list.js";
import { findEntries, type SearchEntry } from "./search-entry.js";

const attributes = {
  id: "site-search",
  type: "search",
  role: "combobox",
  autocomplete: "off",
  "aria-expanded": "false",
  "aria-controls": "site-search-results",
  "aria-autocomplete": "list",
  placeholder: "Treaty or State",
} as const;

/** The field to search the site, which is below `root`. */
export function searchField(root: URL, index: Loader<readonly SearchEntry[]>): HTMLElement {
  const input = make("input", attributes);
  const list = resultList(input, root);
  const status = make("span", { role: "status", class: "hidden" });
  const label = make("label", { for: attributes.id, class: "hidden" }, "Search treaties and States");
  const box = make("search", { class: "site-search" }, label, input, list.element, status);
  const say = (words: string, isFailure: boolean) => {
    status.classList.toggle("hidden", !isFailure);
    status.textContent = words;
  };
  const show = (entries: readonly SearchEntry[]) => {
    const found = findEntries(entries, input.value);
    list.show(found);
    say(input.value.trim() === "" ? "" : `${found.length} found`, false);
  };
  // an index that is not there is said when something is asked
  input.addEventListener("focus", () => index.load().catch(() => {}));
  input.addEventListener("input", () =>
    index
      .load()
      .then(show)
      .catch((error: unknown) => say(errorWords(error), true)),
  );
  input.addEventListener("keydown", (event) => {
    if (act(list, event.key)) event.preventDefault();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) list.close();
  });
  return box;
}

/** Does what a key asks of the results; false where it asks for nothing. */
function act(list: ResultList, key: string): boolean {
  if (key === "Escape") list.close();
  else if (list.isEmpty()) return false;
  else if (key === "ArrowDown") list.move(1);
  else if (key === "ArrowUp") list.move(-1);
  else if (key === "Enter") list.follow();
  else return false;
  return true;
}
