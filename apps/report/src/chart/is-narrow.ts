/** Whether a drawing of that width in px is for a telephone: its words then stand above what they name, or are shorter. */
export function isNarrow(width: number): boolean {
  return width < 600;
}
