import { createInterface, type Interface } from "node:readline";
import { DatabaseError } from "../database-error.js";
import type { Session } from "../session.js";
import type { Streams } from "../streams.js";
import { ask } from "./answer.js";
import { complete, namesToComplete } from "./completion.js";
import { dotCommand } from "./dot-command.js";
import { type TextFormat, textFormats } from "./format/index.js";
import { HISTORY_LINES, openHistory } from "./history.js";
import { type Clock, withProgress } from "./progress.js";
import { RefusedStatementError } from "./refused-statement.js";

const GREETING =
  "Ask in SQL, end with a semicolon. .tables lists the tables, .help the rest, ctrl-C stops a query, exit leaves.\n";
const FIRST = "depositary> ";
const NEXT = "       ...> ";

/** What the prompt needs beside its streams. */
export interface PromptEffects {
  readonly clock: Clock;
  /** Where lines typed at a terminal are kept. */
  readonly historyPath: string;
}

/** Asks for statements until `exit` or the end of input. A failed statement is explained and the prompt stays. */
export async function prompt(
  session: Session,
  streams: Streams,
  format: TextFormat,
  { clock, historyPath }: PromptEffects,
): Promise<void> {
  const { stdin, stderr } = streams;
  const terminal = stdin.isTTY ?? false;
  const names = await namesToComplete(session);
  const history = openHistory(historyPath, (problem) => void (terminal && stderr.write(problem)));
  const lines = createInterface({
    input: stdin,
    output: stderr,
    terminal,
    history: history.lines.toReversed(),
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: (line: string) => complete(names, line),
    prompt: FIRST,
  });
  const answer = (sql: string, signal: AbortSignal) =>
    answerOrExplain(session, sql, { streams, format, clock, signal });
  stderr.write(GREETING);
  await readStatements(lines, stderr, { answer, keep: terminal ? history.add : () => undefined });
}

interface Actions {
  readonly answer: (sql: string, signal: AbortSignal) => Promise<void>;
  readonly keep: (line: string) => void;
}

/** Answers dot commands and statements, which end with a semicolon, until `exit` or the end of input. */
async function readStatements(
  lines: Interface,
  stderr: Streams["stderr"],
  { answer, keep }: Actions,
): Promise<void> {
  let statement = "";
  const { run, stop } = stoppable(answer);
  const invite = () => {
    lines.setPrompt(statement === "" ? FIRST : NEXT);
    lines.prompt();
  };
  lines.on("SIGINT", () => {
    if (stop()) return;
    statement = "";
    clear(lines, stderr);
    invite();
  });
  invite();
  for await (const line of lines) {
    const command = statement === "" ? commandOf(line) : null;
    if (command === "leave") return lines.close();
    if (line.trim() !== "") keep(line);
    if (command !== null && "text" in command) stderr.write(command.text);
    else if (command !== null) await run(command.sql);
    else {
      const typed = `${statement}${line}\n`;
      const isWhole = /;\s*$/.test(typed);
      statement = isWhole || typed.trim() === "" ? "" : typed;
      if (isWhole) await run(typed);
    }
    invite();
  }
  stderr.write("\n");
}

/** Answers one statement at a time; `stop` ends the one that is being answered, and says whether there was one. */
function stoppable(answer: Actions["answer"]) {
  let running: AbortController | undefined;
  return {
    async run(sql: string) {
      running = new AbortController();
      await answer(sql, running.signal);
      running = undefined;
    },
    stop() {
      running?.abort();
      return running !== undefined;
    },
  };
}

function commandOf(line: string): ReturnType<typeof dotCommand> {
  return /^\s*(exit|quit|\\q)\s*;?\s*$/i.test(line) ? "leave" : dotCommand(line);
}

/** Throws away what is typed: to the end of the line, then back to its beginning. */
function clear(lines: Interface, stderr: Streams["stderr"]): void {
  stderr.write("^C\n");
  lines.write(null, { ctrl: true, name: "e" });
  lines.write(null, { ctrl: true, name: "u" });
}

interface Asking {
  readonly streams: Streams;
  readonly format: TextFormat;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

async function answerOrExplain(
  session: Session,
  sql: string,
  { streams: { stdout, stderr }, format, clock, signal }: Asking,
): Promise<void> {
  const percentage = () => session.connection.progress.percentage;
  try {
    const answer = await withProgress(ask(session, sql, signal), { clock, stderr, percentage });
    for await (const part of textFormats[format](answer)) stdout.write(part);
  } catch (error) {
    if (signal.aborted) stderr.write("stopped\n");
    else if (error instanceof DatabaseError) stderr.write(`${error.reason}\n`);
    else if (error instanceof RefusedStatementError) stderr.write(`${error.message}\n`);
    else throw error;
  }
}
