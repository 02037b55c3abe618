/** JSON as the site writes it for people and programs. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
