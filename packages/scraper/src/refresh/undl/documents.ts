import { RECORDS } from "../../source/undl/file-name.js";

/** A body and a year, whose records are searched for. */
export const SEARCH = /^(GA|SC)-(\d{4})$/;
const RECORD = /^\d{1,9}$/;

/** The name of a document of the Library as it is asked for. Throws RangeError. */
export function readDocument(text: string): string {
  if (Object.hasOwn(RECORDS, text) || SEARCH.test(text) || RECORD.test(text)) return text;
  throw new RangeError(`${text} is no series, no body and year (GA-2026) and no number of a record`);
}
