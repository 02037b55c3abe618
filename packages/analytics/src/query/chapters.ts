import type { Database } from "../database.js";

/** A chapter of the Secretary-General's collection, with what is on file of it. Counts of acts add up over its treaties. */
export interface ChapterProgress {
  readonly chapter: string;
  readonly position: number;
  readonly title: string;
  readonly treaties: number;
  readonly treatiesWithActions: number;
  readonly treatiesKnownInForce: number;
  readonly participants: number | null;
  readonly signatories: number | null;
  readonly consents: number | null;
  readonly evidenceUpTo: string | null;
}

/** Every chapter, in the order of the collection. */
export function chapters(database: Database): Promise<readonly ChapterProgress[]> {
  return database.rows<ChapterProgress>(`
SELECT chapter, position, title, treaties, treaties_with_actions, treaties_known_in_force, participants, signatories,
  consents, evidence_up_to
FROM chapter_progress ORDER BY position`);
}
