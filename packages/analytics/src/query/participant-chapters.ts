import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { hasJoined } from "./kinds.js";

/** How a participant stands towards the treaties of a chapter. */
export type ParticipantChapter = RowOfShape<typeof participantChapterShape>;

const participantChapterShape = {
  participantId: kind.text,
  chapter: kind.text,
  chapterTitle: kind.text,
  joined: kind.integer,
  signedOnly: kind.integer,
  /** Treaties of the chapter whose participants are on file. */
  treaties: kind.integer,
};

/** For each participant the chapters in which it has acted, in their order. Counts are treaties. */
export function participantChapters(database: Database): Promise<readonly ParticipantChapter[]> {
  return database.rowsOf(
    participantChapterShape,
    `
WITH known AS (
  SELECT chapter, count(DISTINCT treaty_id)::INTEGER AS treaties
  FROM participation JOIN treaty USING (treaty_id) WHERE chapter IS NOT NULL GROUP BY chapter
)
SELECT p.participant_id, t.chapter, c.title AS chapter_title,
  count(*) FILTER (${hasJoined("p")})::INTEGER AS joined,
  count(*) FILTER (p.status = 'signatory')::INTEGER AS signed_only,
  any_value(k.treaties) AS treaties
FROM participation p JOIN treaty t USING (treaty_id) JOIN chapter c USING (chapter) JOIN known k USING (chapter)
WHERE p.status <> 'none'
GROUP BY ALL
ORDER BY p.participant_id, any_value(c.position)`,
  );
}
