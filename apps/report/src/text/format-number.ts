/** `1824` → `1,824`. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `12 instruments`, `1 instrument`. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(value)} ${value === 1 ? noun : plural}`;
}

/** A share as whole per cent: `38%`. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)}%`;
}

/** Days as years and months for reading, never for computing: `931` → `2.5 years`, `208` → `7 months`. */
export function formatSpan(days: number): string {
  if (days < 60) return counted(days, "day");
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${(days / 365.25).toFixed(1)} years`;
}
