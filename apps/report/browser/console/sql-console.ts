import { readFragment, writeFragment } from "../address/fragment.js";
import { errorWords } from "../dom/error-words.js";
import { findAll } from "../dom/find.js";
import { make } from "../dom/make.js";
import type { Answer } from "./answer.js";
import { answerChart } from "./answer-chart.js";
import { answerDownload } from "./answer-download.js";
import { answerTable, ROWS_SHOWN } from "./answer-table.js";
import { ask, type RecordOpener } from "./database.js";

const FRAGMENT = "console";

/** Puts a field for statements and the place for answers in theirs. */
export function offerConsole(place: HTMLElement, record: RecordOpener): void {
  const input = make("textarea", { id: "sql", rows: 8, spellcheck: "false" });
  const button = make("button", { type: "button" }, "Load DuckDB (some 17 MB, once) and run");
  const status = make("p", { role: "status" });
  const result = make("div");
  const answer = async () => {
    status.textContent = record.isAsked() ? "Asking…" : "Loading the database…";
    const connection = await record.open();
    button.textContent = "Run";
    const began = performance.now();
    const answered = await ask(connection, input.value);
    status.textContent = summary(answered, performance.now() - began);
    const chart = answerChart(answered);
    result.replaceChildren(
      answerDownload(answered),
      ...(chart === null ? [] : [chart]),
      answerTable(answered),
    );
  };
  button.addEventListener("click", () => {
    writeFragment({ name: FRAGMENT, query: new URLSearchParams({ sql: input.value }) });
    button.disabled = true;
    result.replaceChildren();
    answer()
      .catch((error: unknown) => {
        status.textContent = `No answer: ${whyNot(error)}`;
      })
      .finally(() => {
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
  place.replaceChildren(label, input, make("div", { class: "controls" }, button), status, result);
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

function summary({ rows: { length } }: Answer, milliseconds: number): string {
  const cut = length > ROWS_SHOWN ? `, the first ${ROWS_SHOWN} shown` : "";
  return `${length === 1 ? "1 row" : `${length} rows`} in ${Math.round(milliseconds)} ms${cut}.`;
}

function whyNot(error: unknown): string {
  if (location.protocol === "file:") return "a page opened from a file may not load it; serve the site";
  return errorWords(error);
}
