/** `text` broken at blanks so that a line of `size` px text fits `width` px. */
export function textLines(text: string, width: number, size: number): readonly string[] {
  // 0.56 em is the mean width of a character in common sans-serif fonts; wide fonts need up to 0.6
  return wordLines(text, Math.max(8, Math.floor(width / (size * 0.58))));
}

/** `text` broken at blanks into lines of at most so many characters; a longer word has a line of its own. */
export function wordLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
