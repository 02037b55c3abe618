/** A single value as text; numbers that are none as the database writes and reads them. */
export function scalarText(value: boolean | number | bigint | string): string {
  if (typeof value !== "number" || Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}
