import type { RegionalGroup } from "@depositary/model";

/** What a host shows for an address that is not there. */
export const notFoundPath = "404.html";

export function treatyPath(treatyId: string): string {
  return `treaty/${treatyId}/index.html`;
}

export function chapterPath(chapter: string): string {
  return `chapter/${chapter}/index.html`;
}

export function participantPath(participantId: string): string {
  return `participant/${participantId}/index.html`;
}

export function regionPath(unGroup: RegionalGroup): string {
  return `region/${unGroup.replaceAll(" ", "-")}/index.html`;
}

export function rollCallPath(rollCallId: string): string {
  return `vote/${rollCallId}/index.html`;
}

/** Of the roll calls of a session. */
export function sessionPath(session: string): string {
  return `votes/${session}/index.html`;
}

/** The folder of a file, `""` or ending with a slash. */
export function folderOf(path: string): string {
  return path.replace(/[^/]*$/, "");
}

/** The file `name` beside another. */
export function beside(path: string, name: string): string {
  return `${folderOf(path)}${name}`;
}

/** The data of a page for machines. */
export function dataPath(page: string): string {
  return beside(page, "data.json");
}
