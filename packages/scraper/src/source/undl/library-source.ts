import type { Source } from "@depositary/model";

/** Address of the Library; records, files and searches are below it. */
export const LIBRARY = "https://digitallibrary.un.org";

/** A document of the Dag Hammarskjöld Library as a source. */
export function librarySource({
  sourceId,
  title,
  url,
  asAt,
}: Pick<Source, "sourceId" | "asAt"> & { readonly title: string; readonly url: string }): Source {
  return {
    sourceId,
    publisher: "United Nations Dag Hammarskjöld Library",
    title,
    url,
    citation: `United Nations Dag Hammarskjöld Library, ${title}, United Nations, ${url}`,
    retrievedAt: null,
    asAt,
    sha256: null,
    grade: "official",
    licence: "Copyright United Nations; non-commercial use, with attribution",
  };
}

/** Where people find a record. */
export function recordUrl(recordId: string): string {
  return `${LIBRARY}/record/${recordId}`;
}
