/** One spelling for the apostrophes, hyphens and blanks that sources use for the same name; case is kept. */
export function oneSpelling(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\u2018\u2019\u201b\u2032\u02bc\u00b4\u0060\uff07]/g, "'")
    .replace(/[\u2010\u2011\u2013]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
