import { isoDate, votes } from "@depositary/model";
import type { HtmlValue } from "../html/html.js";
import { datesInWords } from "../text/forecast-words.js";
import { voteWords } from "../text/words.js";
import { days } from "./parts.js";

/** What a source says of a field: of a ballot the vote in words. */
export function said(field: string, value: string): HtmlValue {
  const ballot = field.startsWith("ballot ") ? votes.find((vote) => vote === value) : undefined;
  return ballot === undefined ? valueWords(value) : voteWords(ballot);
}

/** A value as pages print it: a day, or a sentence with days. */
export function valueWords(value: string): HtmlValue {
  if (isoDate.safeParse(value).success) return days(value, value);
  return datesInWords(value);
}
