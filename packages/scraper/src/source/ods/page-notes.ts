// Notes are sought where a page ends, so that no text takes long.
const LENGTH_MAX = 4000;
const NOTES_MAX = 10;
const NOTE =
  /\n[^\S\n]*(\*{1,4}|\d{1,2})[^\S\n]*((?:Subsequently,? )?[Tt]he delegations? of (?:(?!\n[^\S\n]*\d)[^[\]*])*)$/;

/**
 * A page on which the notes at its end that tell what delegations had intended stand in brackets where their mark is: so does
 * a record of a plenary meeting print them. A note whose mark is not found, or found twice, stays where it is.
 */
export function withNotesAtMarks(page: string): string {
  let text = page;
  for (let count = 0; count < NOTES_MAX; count++) {
    const moved = withLastNoteAtMark(text);
    if (moved === text) break;
    text = moved;
  }
  return text;
}

function withLastNoteAtMark(page: string): string {
  const [note, mark = "", words = ""] = NOTE.exec(page.slice(-LENGTH_MAX)) ?? [];
  if (note === undefined) return page;
  const body = page.slice(0, -note.length);
  const [place, ...others] = body.matchAll(placeOf(mark));
  if (place === undefined || others.length > 0) return page;
  return `${body.slice(0, place.index)} [${words.trim()}]${body.slice(place.index + mark.length)}`;
}

/** Behind the full stop of a sentence. */
function placeOf(mark: string): RegExp {
  return mark.startsWith("*")
    ? new RegExp(`(?<=[.)])\\*{${mark.length}}(?!\\*)`, "g")
    : new RegExp(`(?<=[.)])${mark}(?!\\d|\\.)`, "g");
}
