/** The list of the collection's chapters as printed. */
export interface ChapterListRecord {
  readonly chapters: readonly ListedChapter[];
}

export interface ListedChapter {
  /** Place in the list, from 1. */
  readonly position: number;
  /** `XVIII`. */
  readonly chapter: string;
  /** `Penal Matters`. */
  readonly name: string;
}

/** The listing of a chapter, or of a section of chapter XI, as printed. */
export interface ListingRecord {
  /** `XVIII`, with the section letter in chapter XI. */
  readonly chapter: string;
  /** In the order of the list. */
  readonly treaties: readonly ListingEntry[];
}

export interface ListingEntry {
  /** Place in the list, from 1. */
  readonly position: number;
  /** `16.`, `11.b.`, `2.2a`, `16.13H.` */
  readonly number: string;
  /** Number of the treaty put together from the chapter and the printed number: `XI-B-16-13H`. */
  readonly treaty: string;
  /** What stands before the two no-break spaces, without its last full stop; with what a list adds (`(deposited …)`, an asterisk). */
  readonly title: string;
  /** True where the list cuts a long title and leaves an ellipsis. */
  readonly isCut: boolean;
  /** `Geneva, 11 February 1925, and Lake Success, New York, 11 December 1946`; null where none is printed. */
  readonly conclusion: string | null;
}
