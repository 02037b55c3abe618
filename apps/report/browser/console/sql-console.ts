import { readFragment, writeFragment } from "../address/fragment.js";
import { findAll } from "../dom/find.js";
import { make } from "../dom/make.js";
import type { Loader } from "../load-once.js";
import { answerPlace } from "./answer-place.js";
import type { Connection } from "./database.js";

const FRAGMENT = "console";

/** Puts a field for statements and the place for answers in theirs. */
export function offerConsole(place: HTMLElement, record: Loader<Connection>): void {
  const input = make("textarea", { id: "sql", spellcheck: "false" });
  const button = make("button", { type: "button" }, "Load DuckDB (some 17 MB, once) and run");
  const answers = answerPlace(record);
  button.addEventListener("click", () => {
    writeFragment({ name: FRAGMENT, query: new URLSearchParams({ sql: input.value }) });
    button.disabled = true;
    void answers.show(input.value).then(() => {
      if (record.isAsked()) button.textContent = "Run";
      button.disabled = false;
    });
  });
  input.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (key === "Enter" && (ctrlKey || metaKey)) button.click();
  });
  const examples = offerExamples((sql) => {
    input.value = sql;
    input.focus();
    place.scrollIntoView();
  });
  input.value = askedSql() ?? examples[0] ?? "";
  const label = make("label", { for: input.id }, "Statement");
  place.replaceChildren(label, input, make("div", { class: "controls" }, button), ...answers.elements);
}

/** Gives each example of the page a button that has `choose` called with its statement; the statements. */
function offerExamples(choose: (sql: string) => void): readonly string[] {
  return findAll(document, "pre[data-sql]", HTMLElement).map((example) => {
    const sql = example.textContent;
    const button = make("button", { type: "button", class: "as-link" }, "Put into the console");
    button.addEventListener("click", () => choose(sql));
    example.after(button);
    return sql;
  });
}

/** The statement of the address; null where it has none. */
function askedSql(): string | null {
  const { name, query } = readFragment();
  return name === FRAGMENT ? query.get("sql") : null;
}
