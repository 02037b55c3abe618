import { make } from "../dom/make.js";
import { type Answer, isNumeric } from "./answer.js";

/** Rows of an answer that are shown. */
export const ROWS_SHOWN = 1000;

/** An answer as a table in a scrolling region of its own. */
export function answerTable({ columns, rows }: Answer): HTMLElement {
  const classes = columns.map((_, index) => (isNumeric(rows, index) ? "n" : ""));
  const cell = (name: "th" | "td", text: string, index: number) =>
    make(name, { class: classes[index] ?? "", ...(name === "th" ? { scope: "col" } : {}) }, text);
  const lines = rows
    .slice(0, ROWS_SHOWN)
    .map((row) => make("tr", {}, ...row.map((value, index) => cell("td", value ?? "–", index))));
  const heading = columns.map((name, index) => cell("th", name, index));
  const table = make(
    "table",
    {},
    make("caption", {}, "Answer"),
    make("thead", {}, make("tr", {}, ...heading)),
    make("tbody", {}, ...lines),
  );
  return make("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": "Answer" }, table);
}
