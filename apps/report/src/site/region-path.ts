/** Path of the page of a regional group. */
export function regionPath(unGroup: string): string {
  return `region/${unGroup.replaceAll(" ", "-")}/index.html`;
}
