const SYMBOL =
  /^A\/(?:C\.[1-6]\/)?((?:E?S-)?[1-9]\d{0,2})\/(?:(?:PV|SR)\.)?[1-9]\d{0,3}(?:\/(?:Add|Rev|Corr)\.[1-9]\d?)*$/;
const WITHOUT_SESSION = /^A\/(?:C\.[1-6]\/)?(?:PV|SR)\.\d+$/;

/**
 * The symbol of a meeting record or a committee's report of the General Assembly: `A/78/PV.50`, `A/ES-10/PV.41`,
 * `A/78/481/Add.2`, `A/C.3/78/SR.50`. Throws RangeError for anything else.
 */
export function readSymbol(text: string): string {
  const symbol = text.trim();
  if (SYMBOL.test(symbol)) return symbol;
  const problem = WITHOUT_SESSION.test(symbol)
    ? "names no session: records of meetings before the 31st session are not read"
    : "is not the symbol of a meeting record or a committee's report";
  throw new RangeError(`${JSON.stringify(text)} ${problem}`);
}

/** Session in a symbol that `readSymbol` has read: `78`, `ES-10`. */
export function sessionOf(symbol: string): string {
  const [, session] = SYMBOL.exec(symbol) ?? [];
  if (session === undefined) throw new RangeError(`${symbol} names no session`);
  return session;
}

/** What a document of the General Assembly is, as its symbol says. */
export type DocumentKind = "plenary record" | "committee record" | "summary record" | "report";

/** Committees have verbatim records (`A/C.1/78/PV.24`) or summary records (`A/C.3/78/SR.50`); what is no record reports. */
export function kindOfDocument(symbol: string): DocumentKind {
  const isOfCommittee = symbol.startsWith("A/C.");
  if (symbol.includes("/SR.")) return "summary record";
  if (symbol.includes("/PV.")) return isOfCommittee ? "committee record" : "plenary record";
  return "report";
}

/** Path and query of the English document below the publisher's origin, as PDF. */
export function documentPath(symbol: string): string {
  return `/api/symbol/access?s=${readSymbol(symbol)}&l=en&t=pdf`;
}

/** Whether a text prints the symbol itself, not one that begins with it: blanks beside its strokes are of the printing. */
export function printsSymbol(text: string, symbol: string): boolean {
  const words = symbol.split("/").map((word) => word.replaceAll(".", "\\."));
  return new RegExp(`(?<![\\p{L}\\d/])${words.join("\\s*/\\s*")}(?!\\d|\\s*/|\\.\\d)`, "u").test(text);
}
