import {
  CHAPTER_LIST,
  CHAPTER_LIST_ADDRESS,
  type ChapterListRecord,
  parseChapterList,
} from "../source/untc/index.js";
import { type DocumentOutcome, failedOutcome, isFailureOfDocument, unchangedOutcome } from "./outcome.js";
import { DocumentError } from "./problems.js";
import type { SourceRun } from "./refresh-source.js";

/** Reads the list of chapters: there is none of which nothing is known here, and none on file is gone. */
export async function refreshChapterList({ documents, reference }: SourceRun): Promise<DocumentOutcome> {
  const of = { source: "untc", document: CHAPTER_LIST } as const;
  const request = { path: CHAPTER_LIST_ADDRESS };
  try {
    const snapshot = await documents.ask(request);
    checkChapters(parseChapterList(snapshot.bytes), reference.chapters);
    await documents.accept(request, snapshot);
    return unchangedOutcome(of);
  } catch (error) {
    if (!isFailureOfDocument(error)) throw error;
    return failedOutcome(of, [error]);
  }
}

function checkChapters({ chapters }: ChapterListRecord, onFile: ReadonlySet<string>): void {
  const listed = new Set(chapters.map(({ chapter }) => chapter));
  const known = [...onFile].filter((chapter) => !chapter.includes("-"));
  const problems = [
    ...[...listed].filter((chapter) => !onFile.has(chapter)).map((chapter) => `chapter ${chapter} is new`),
    ...known.filter((chapter) => !listed.has(chapter)).map((chapter) => `chapter ${chapter} is not listed`),
  ];
  if (problems.length > 0) throw new DocumentError(CHAPTER_LIST, problems);
}
