/** Markup that is safe to put into a page as it stands. Made by `html` and, for markup of our own, by `trusted`. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = Html | string | number | null | false | undefined | readonly HtmlValue[];

/** Markup with every inserted value escaped; markup and lists of it are inserted as they are, null and false as nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = parts[0] ?? "";
  // no part of the code runs as often: a list of pieces takes twice as long
  for (let index = 0; index < values.length; index++)
    markup += render(values[index]) + (parts[index + 1] ?? "");
  return new Html(markup);
}

/** Markup that the caller vouches for: the serialised output of our own charts. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Text as it stands in an element or a quoted attribute. */
function escapeText(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
    : text;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeText(String(value));
}
