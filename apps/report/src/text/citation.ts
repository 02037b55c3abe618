/** What is cited: a page or a chart of it. */
export interface Cited {
  /** Path of the page, with `#name` for a chart. */
  readonly target: string;
  readonly title: string;
  /** As of when, in words. */
  readonly asOf: string;
  /** Year of the last day that the record knows. */
  readonly year: string;
  /** Absolute address; null where the site does not know its own. */
  readonly address: string | null;
}

/** The citation as a line of text. */
export function citationText({ title, asOf, address }: Cited): string {
  return `Depositary, “${title}”, as of ${asOf}.${address === null ? "" : ` ${address}`}`;
}

/** The same as an entry of BibTeX. */
export function bibTex({ target, title, asOf, year, address }: Cited): string {
  const words =
    target
      .replace(/^index\.html#/, "home#")
      .replace("index.html", "")
      .match(/[A-Za-z0-9]+/g) ?? [];
  const key = ["depositary", ...words].join("-");
  const fields = [
    ["author", "{Depositary}"],
    ["title", `{${texText(title)}}`],
    ["year", year],
    ["note", texText(`As of ${asOf}`)],
    ...(address === null ? [] : [["url", address.replaceAll(/[{}\\]/g, "")]]),
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}`;
}

const texMarks: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function texText(text: string): string {
  return text.replaceAll(/[\\{}$&#%_~^]/g, (mark) => texMarks[mark] ?? `\\${mark}`);
}
