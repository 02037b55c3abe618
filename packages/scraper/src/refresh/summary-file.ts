import { groupBy } from "@depositary/model";
import { firstLines } from "../first-lines.js";
import { oneLine, shortened } from "../one-line.js";
import { describeDrift, describeSourceFailure } from "./messages.js";
import { isLeftForNextRun, isWhollyTaken, type RefreshReport, type SourceOutcome } from "./outcome.js";

/** What a Markdown renderer, or a forge that links names and numbers, would take for more than text. */
const MARKUP = /[\\`*_[\]<>#|~@]/g;

/** A forge takes no text of more than 65,536 characters for an issue. */
const LINES_MAX = 100;
const LINE_MAX = 500;

/**
 * The changes of a run as Markdown, for a commit message or a notification: the one change as its first line, or how many
 * there are and a list of them. Empty where nothing changed.
 */
export function summaryFile({ summary }: Pick<RefreshReport, "summary">): string {
  const lines = summary.map(escapeMarkdown);
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1) return `${first}\n`;
  return `${[`${lines.length} changes`, "", ...lines.map((line) => `- ${line}`)].join("\n")}\n`;
}

/**
 * What was not taken as Markdown, a line per reason with the documents that it keeps back, and what has a new form, for a person
 * to be told of. Empty where everything was taken as ever; what a spent budget leaves to the next run is no failure. Cut to what an issue can hold.
 */
export function failuresFile({ sources }: Pick<RefreshReport, "sources">): string {
  const lines = sources.flatMap((source) => [
    ...(source.failure !== null && isLeftForNextRun(source.failure) ? [] : describeSourceFailure(source)),
    ...describeFailures(source),
    ...source.documents.flatMap(describeDrift).map(oneLine),
  ]);
  return firstLines(
    lines,
    LINES_MAX,
    (line) => `- ${shortened(escapeMarkdown(line), LINE_MAX)}\n`,
    (more) => `- ${more} more\n`,
  ).join("");
}

function describeFailures({ source, documents }: SourceOutcome): readonly string[] {
  const failures = documents
    .filter((one) => !isWhollyTaken(one) && !isLeftForNextRun(one))
    .flatMap(({ document, state, reasons }) => reasons.map((reason) => ({ document, state, reason })));
  const alike = groupBy(failures, ({ state, reason }) => `${state}: ${reason}`);
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    return [`${first.state}: ${source}:${first.document}${more}: ${oneLine(first.reason)}`];
  });
}

/** Titles and names are other people's words: they stand as text, and mention nobody. */
function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, (character) => (character === "@" ? "&#64;" : `\\${character}`));
}
