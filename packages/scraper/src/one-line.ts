/** A source's text on one line, without controls: it may hold anything. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\s]+/gu, " ").trim();
}
