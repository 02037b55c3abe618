/** A list or structure as JSON; a number that JavaScript cannot hold exactly is text in it. */
export function nestedText(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
}

/** A single value as text; numbers that are none as the database writes and reads them. */
export function scalarText(value: boolean | number | bigint | string): string {
  if (typeof value !== "number" || Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}
