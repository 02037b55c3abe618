/** 12 px text in a wide sans-serif font takes up to so many px a character. */
const CHARACTER = 6.8;

/** The px that so many characters of 12 px text take at most. */
export function textRoom(characters: number): number {
  return characters * CHARACTER;
}

/** Text of 12 px cut with an ellipsis where it would take more than `room` px. */
export function fitText(text: string, room: number): string {
  const characters = Math.max(1, Math.floor(room / CHARACTER));
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`;
}
