import type { RefreshReport } from "./outcome.js";

/** What a Markdown renderer, or a forge that links names and numbers, would take for more than text. */
const MARKUP = /[\\`*_[\]<>#|~@]/g;

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

/** Titles and names are other people's words: they stand as text, and mention nobody. */
function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, (character) => (character === "@" ? "&#64;" : `\\${character}`));
}
