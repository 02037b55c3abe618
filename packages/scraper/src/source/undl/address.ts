/** A search for the voting records of a body in a year. */
export interface RecordSearch {
  readonly body: "GA" | "SC";
  /** Four digits. */
  readonly year: string;
}

/** Records on a page of the search; the site gives 200 at most. */
export const PAGE_RECORDS = 50;

const ORGANS = { GA: "General Assembly", SC: "Security Council" } as const;

/** Path of the page of a record, below the Library's address. */
export function recordPage(recordId: string): string {
  return `/record/${recordId}?ln=en`;
}

/** Path of a file of a record. The site answers with a redirect to where it keeps the file. */
export function filePath(recordId: string, name: string): string {
  return `/record/${recordId}/files/${name}`;
}

/** Path of a record in MARCXML. */
export function exportPath(recordId: string): string {
  return `/record/${recordId}/export/xm`;
}

/** Path of a page of the search in MARCXML, from the record `from`, which counts from 1. */
export function searchPath({ body, year }: RecordSearch, from: number): string {
  const query = new URLSearchParams([
    ["ln", "en"],
    ["cc", "Voting Data"],
    ["of", "xm"],
    ["rg", String(PAGE_RECORDS)],
    ["jrec", String(from)],
    ["fct__2", ORGANS[body]],
    ["fct__3", year],
    ["fct__9", "Vote"],
    ["sf", "year"],
    ["so", "d"],
  ]);
  return `/search?${query}`;
}

/** Path of the files of a record in the token API. */
export function apiFilesPath(recordId: string): string {
  return `/api/v1/file?recid=${recordId}`;
}

/** Path of a page of the same search in the token API: the first one, or the next one of a search. */
export function apiSearchPath({ body, year }: RecordSearch, searchId: string | null): string {
  const query = new URLSearchParams([
    ["p", `089__b:B23 AND 981__a:"${ORGANS[body]}" AND 269__a:${year}-01-01->${year}-12-31`],
    ["format", "xml"],
  ]);
  if (searchId !== null) query.set("search_id", searchId);
  return `/api/v1/search?${query}`;
}
