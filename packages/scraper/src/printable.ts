/** Text of sources on a terminal: control characters, those of direction included, are spelt out. */
export function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
