import { columnCells, columnHeadings, type Dictionary } from "./dictionary.js";
import type { Relation } from "./relation.js";

/** The dictionary as GitHub's Markdown. */
export function dictionaryMarkdown({ title, introduction, relations, macros }: Dictionary): string {
  const kinds = (["table", "view"] as const).map((kind) => {
    const sections = relations.filter((relation) => relation.kind === kind).map(relationSection);
    return `## ${kind === "table" ? "Tables" : "Views"}\n\n${sections.join("\n")}`;
  });
  const calls = macros.map(({ call, comment }) => `- ${code(call)}: ${text(comment)}\n`).join("");
  return `# ${text(title)}\n\n${text(introduction)}\n\n${kinds.join("\n")}\n## Macros\n\n${calls}`;
}

function relationSection({ name, comment, columns }: Relation): string {
  const rows = columns.map((entry) => {
    const { column, type, isNull, key, meaning, values } = columnCells(entry);
    const words = values.length === 0 ? "" : ` One of: ${values.map(code).join(", ")}.`;
    return line([code(column), code(type), isNull, text(key), `${text(meaning)}${words}`]);
  });
  const heading = [line(columnHeadings), line(columnHeadings.map(() => "---"))];
  return `### ${code(name)}\n\n${text(comment)}\n\n${[...heading, ...rows].join("")}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** Text that Markdown shows as it is: no markup, no HTML, no end of the cell. */
export function text(source: string): string {
  return source.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|~#&!]/g, (character) => `\\${character}`);
}

/** A code span, also of text with backticks, that does not end its cell. */
function code(source: string): string {
  const flat = source.replace(/\s+/g, " ").replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = /^`|`$/.test(flat) ? " " : "";
  return `${fence}${room}${flat}${room}${fence}`;
}
