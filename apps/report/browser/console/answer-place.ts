import { errorWords } from "../dom/error-words.js";
import { make } from "../dom/make.js";
import type { Loader } from "../load-once.js";
import type { Answer } from "./answer.js";
import { answerChart } from "./answer-chart.js";
import { answerDownload } from "./answer-download.js";
import { answerTable, ROWS_SHOWN } from "./answer-table.js";
import { ask, type Connection } from "./database.js";

/** Where answers are shown, and why there is none. */
export interface AnswerPlace {
  readonly elements: readonly HTMLElement[];
  /** Settles when the statement is answered or refused, which is said in words. */
  readonly show: (sql: string) => Promise<void>;
}

export function answerPlace(record: Loader<Connection>): AnswerPlace {
  const status = make("p", { role: "status" });
  const result = make("div");
  const answer = async (sql: string) => {
    result.replaceChildren();
    status.textContent = record.isAsked() ? "Asking…" : "Loading the database…";
    const connection = await record.load();
    const began = performance.now();
    const answered = await ask(connection, sql);
    status.textContent = summary(answered, performance.now() - began);
    result.replaceChildren(...partsOf(answered, result.clientWidth));
  };
  const refuse = (error: unknown) => {
    status.replaceChildren("No answer: ", make("code", {}, whyNot(error)));
  };
  return { elements: [status, result], show: (sql) => answer(sql).catch(refuse) };
}

function partsOf(answer: Answer, available: number): readonly HTMLElement[] {
  const chart = answerChart(answer, available);
  return [answerDownload(answer), ...(chart === null ? [] : [chart]), answerTable(answer)];
}

function summary({ rows: { length } }: Answer, milliseconds: number): string {
  const cut = length > ROWS_SHOWN ? `, the first ${ROWS_SHOWN} shown` : "";
  return `${length === 1 ? "1 row" : `${length} rows`} in ${Math.round(milliseconds)} ms${cut}.`;
}

function whyNot(error: unknown): string {
  if (location.protocol === "file:") return "a page opened from a file may not load it; serve the site";
  return errorWords(error);
}
