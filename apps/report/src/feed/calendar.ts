import { addDays } from "@depositary/model";
import { urnOf } from "./urn.js";

/** A day that matters. */
export interface CalendarEvent {
  /** Stays the same for ever. */
  readonly id: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/** Events of whole days as iCalendar (RFC 5545). `stamp` is the day of the record: the same facts give the same bytes. */
export function calendar(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Depositary//Depositary//EN",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${urnOf(event.id)}`,
      `DTSTAMP:${basic(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(event.day)}`,
      `DTEND;VALUE=DATE:${basic(addDays(event.day, 1))}`,
      `SUMMARY:${escapeText(event.summary)}`,
      `DESCRIPTION:${escapeText(event.description)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** Section 3.3.11. A line break of the text becomes the two characters `\n`; other controls are not allowed at all. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

function basic(day: string): string {
  return day.replaceAll("-", "");
}

const LINE_OCTETS_MAX = 75;

/** Section 3.1: lines of at most 75 octets, continued after a blank; no character is cut. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS_MAX) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
