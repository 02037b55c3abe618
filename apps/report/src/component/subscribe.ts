import { calendarFile, feedFiles } from "../feed/feed.js";
import { type Html, html } from "../html/html.js";
import type { Page } from "../site/page.js";

/** Links to the feeds and the calendar beside a page. */
export function subscribe({ feed, events = [] }: Pick<Page, "feed" | "events">): Html {
  const files = [
    ...(feed === undefined
      ? []
      : ([
          [feedFiles.atom, "Atom"],
          [feedFiles.json, "JSON Feed"],
        ] as const)),
    ...(events.length === 0 ? [] : ([[calendarFile, "calendar"]] as const)),
  ];
  return html`<p class="subscribe">Subscribe: ${files.map(([file, label], index) => html`${index === 0 ? "" : " · "}<a href="${file}">${label}</a>`)}</p>`;
}
