/** A feed before it is written in a format. */
export interface Feed {
  /** Stays the same for ever. */
  readonly id: string;
  readonly title: string;
  /** Path of the page that the feed belongs to, below the site's root. */
  readonly page: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Stays the same for ever. */
  readonly id: string;
  readonly title: string;
  /** The day on which this record first had it, `YYYY-MM-DD`. */
  readonly seenOn: string;
  readonly summary: string;
  /** Path of the page that shows it. */
  readonly page: string;
}

/** The files of a feed stand beside its page. */
export const feedFiles = { atom: "feed.atom", json: "feed.json" } as const;

/** The name of a calendar beside its page. */
export const calendarFile = "calendar.ics";

/** The last day of a feed's entries; that of the record where there is none. */
export function updatedOn({ entries }: Feed, recordDay: string): string {
  return entries.reduce(
    (last, { seenOn }) => (seenOn > last ? seenOn : last),
    entries[0]?.seenOn ?? recordDay,
  );
}
