import { columnCells, columnHeadings, type Dictionary } from "./dictionary.js";
import type { Relation } from "./relation.js";

/** The dictionary as one page without script; its only neighbour is `dictionary.css`. */
export function dictionaryHtml({ title, introduction, relations, macros }: Dictionary): string {
  const kinds = (["table", "view"] as const).map((kind) => {
    const chosen = relations.filter((relation) => relation.kind === kind);
    return `<h2>${kind === "table" ? "Tables" : "Views"}</h2>\n${chosen.map(relationSection).join("")}`;
  });
  const calls = macros.map(
    ({ call, comment }) => `<dt><code>${escapeText(call)}</code></dt>\n<dd>${escapeText(comment)}</dd>\n`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<link rel="stylesheet" href="dictionary.css">
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<p>${escapeText(introduction)}</p>
<nav aria-label="Tables and views">
<ul>
${relations.map(({ name }) => `<li><a href="#${escapeText(name)}">${escapeText(name)}</a></li>\n`).join("")}</ul>
</nav>
${kinds.join("")}<h2>Macros</h2>
<dl>
${calls.join("")}</dl>
</main>
</body>
</html>
`;
}

function relationSection({ name, comment, columns }: Relation): string {
  const headings = columnHeadings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  const rows = columns.map((entry) => {
    const { column, type, isNull, key, meaning, values } = columnCells(entry);
    const words = values.map((value) => `<code>${escapeText(value)}</code>`).join(", ");
    const cells = [
      `<code>${escapeText(type)}</code>`,
      isNull,
      escapeText(key),
      `${escapeText(meaning)}${words === "" ? "" : ` One of: ${words}.`}`,
    ];
    return `<tr><th scope="row"><code>${escapeText(column)}</code></th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
  });
  return `<section id="${escapeText(name)}">
<h3>${escapeText(name)}</h3>
<p>${escapeText(comment)}</p>
<table>
<thead><tr>${headings}</tr></thead>
<tbody>
${rows.join("")}</tbody>
</table>
</section>
`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The style of the page, a file of its own so that the page stands under a policy that refuses inline styles. */
export const dictionaryCss = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
nav ul { columns: 14rem; padding: 0; list-style: none; }
section { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8888; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
code { font-family: ui-monospace, monospace; }
td code { overflow-wrap: anywhere; }
`;
