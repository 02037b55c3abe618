/** A source's text on one line, without controls: it may hold anything. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\s]+/gu, " ").trim();
}

/** A text of `charactersMax` at most, with an ellipsis where it was longer. */
export function shortened(text: string, charactersMax: number): string {
  return text.length <= charactersMax ? text : `${text.slice(0, charactersMax - 1).trimEnd()}…`;
}

const QUOTED_MAX = 200;

/** A text of a source in quotes for a message, its end left out where it is long. */
export function quoted(text: string | null): string {
  return JSON.stringify(text === null ? null : shortened(text, QUOTED_MAX));
}
