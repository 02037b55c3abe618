/** The name of a treaty for a label beside a line: an abbreviation where the name has one, else the name without its kind, a protocol behind its treaty. */
export function shortLabel(name: string): string {
  const abbreviation = /\(([A-Z][A-Za-z-]+)\)$/.exec(name)?.[1];
  const bare = name.replace(/^Convention (against|on) | (Convention|Agreement|Protocol)$/g, "");
  return abbreviation ?? bare.replace(/^(\w+ Protocol) to the (.+)$/, "$2 $1");
}
