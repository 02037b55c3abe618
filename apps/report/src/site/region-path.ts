import type { RegionalGroup } from "@depositary/model";
/** Path of the page of a regional group. */
export function regionPath(unGroup: RegionalGroup): string {
  return `region/${unGroup.replaceAll(" ", "-")}/index.html`;
}
