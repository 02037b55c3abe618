/**
 * Text of a source as a terminal can show it: control, direction and unassigned characters, which could forge output, as
 * escapes. Unit: one line, since a line end is escaped too.
 */
export function visible(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return { 9: "\\t", 10: "\\n", 13: "\\r" }[code] ?? `\\u{${code.toString(16)}}`;
  });
}
