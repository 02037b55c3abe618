import { errorWords } from "../dom/error-words.js";
import { make } from "../dom/make.js";
import { type ResultList, resultList } from "./result-list.js";
import { findEntries, type SearchEntry } from "./search-entry.js";

const ID = "site-search";

/** The field to search the site, which is below `root`. */
export function searchField(root: URL, load: () => Promise<readonly SearchEntry[]>): HTMLElement {
  const input = make("input", {
    id: ID,
    type: "search",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": "false",
    "aria-controls": "site-search-results",
    "aria-autocomplete": "list",
    placeholder: "Treaty or State",
  });
  const list = resultList(input, root);
  const status = make("span", { role: "status", class: "hidden" });
  const label = make("label", { for: ID, class: "hidden" }, "Search treaties and States");
  const box = make("search", { class: "site-search" }, label, input, list.element, status);
  const show = (entries: readonly SearchEntry[]) => {
    const found = findEntries(entries, input.value);
    list.show(found);
    status.textContent = input.value.trim() === "" ? "" : `${found.length} found`;
  };
  const fail = (error: unknown) => {
    status.classList.remove("hidden");
    status.textContent = errorWords(error);
  };
  // an index that is not there is said when something is asked
  input.addEventListener("focus", () => load().catch(() => {}));
  input.addEventListener("input", () => load().then(show).catch(fail));
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
