/** Names of letters, digits, `_`, `-` and `.`, none of which leads out of its folder. */
const PLAIN = /^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/;

/** Whether a path can be that of a file of the site, and so leads nowhere else. */
export function isPlainPath(path: string): boolean {
  return PLAIN.test(path);
}
