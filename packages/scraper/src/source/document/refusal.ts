import type { RefusalReason } from "../../errors.js";

/** What a page that is not the expected document says of itself. */
export interface SoftFailure {
  readonly reason: RefusalReason;
  readonly detail: string;
}

const SIGNS: readonly (readonly [RegExp, RefusalReason, string])[] = [
  [
    /just a moment|request rejected|captcha|awswaf|aws-waf|cf-chl|attention required|access denied|unusual traffic|robot/i,
    "bot wall",
    "the answer is a check for robots, not the document",
  ],
  [
    /is currently unavailable|urgent maintenance|under maintenance|service unavailable/i,
    "maintenance",
    "the site says that it is under maintenance",
  ],
  [
    /PageNotFound|page (?:was |can ?not be |could not be |is )?not found|\b404\b/i,
    "page not found",
    "the page says that it was not found",
  ],
  [/type\s*=\s*["']?password|<title>[^<]*(?:log ?in|sign in)/i, "login page", "the page asks to log in"],
  [/server error|runtime error|internal error/i, "maintenance", "the page reports an error of the server"],
];

/** Recognises the pages that stand in for a document with status 200. Null where the page says nothing known. */
export function softFailureOf(text: string): SoftFailure | null {
  const sign = SIGNS.find(([pattern]) => pattern.test(text));
  return sign === undefined ? null : { reason: sign[1], detail: sign[2] };
}
