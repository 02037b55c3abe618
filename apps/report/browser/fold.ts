import { withoutAccents } from "@depositary/model";

/** Without accents and capitals: what is sought and what it is sought in are compared so. */
export function fold(text: string): string {
  return withoutAccents(text).toLowerCase();
}
