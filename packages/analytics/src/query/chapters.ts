import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** A chapter of the Secretary-General's collection, with what is on file of it. Counts of acts add up over its treaties. */
export type ChapterProgress = RowOfShape<typeof chapterProgressShape>;

const chapterProgressShape = {
  chapter: kind.text,
  position: kind.integer,
  title: kind.text,
  treaties: kind.integer,
  treatiesWithActions: kind.integer,
  treatiesKnownInForce: kind.integer,
  participants: kind.orNull(kind.integer),
  signatories: kind.orNull(kind.integer),
  consents: kind.orNull(kind.integer),
  evidenceUpTo: kind.orNull(kind.day),
};

/** Every chapter, in the order of the collection. */
export function chapters(database: Database): Promise<readonly ChapterProgress[]> {
  return database.rowsOf(
    chapterProgressShape,
    `
SELECT chapter, position, title, treaties, treaties_with_actions, treaties_known_in_force, participants, signatories,
  consents, evidence_up_to
FROM chapter_progress ORDER BY position`,
  );
}
