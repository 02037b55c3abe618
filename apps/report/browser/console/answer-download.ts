import { csvLine } from "@depositary/model";
import { make } from "../dom/make.js";
import type { Answer } from "./answer.js";

/** A link to an answer as CSV. */
export function answerDownload(answer: Answer): HTMLElement {
  const href = URL.createObjectURL(new Blob([csvOf(answer)], { type: "text/csv" }));
  return make("p", { class: "files" }, "Files: ", make("a", { href, download: "answer.csv" }, "CSV"));
}

function csvOf({ columns, rows }: Answer): string {
  return [columns, ...rows].map((cells) => csvLine(cells.map((cell) => cell ?? ""))).join("");
}
