import { kind, type RowOfShape, regionalGroups } from "@depositary/model";
import type { Database } from "../database.js";
import { hasJoined, isPresentMember } from "./kinds.js";

/** How far a regional group has gone into the treaties of a chapter. */
export type RegionalChapter = RowOfShape<typeof regionalChapterShape>;

const regionalChapterShape = {
  unGroup: kind.oneOf(regionalGroups),
  chapter: kind.text,
  title: kind.text,
  /** Treaties of the chapter whose participants are on file. */
  treaties: kind.integer,
  /** Pairs of a member and a treaty that it has joined, and of a member and a treaty that it has only signed. */
  joined: kind.integer,
  signedOnly: kind.integer,
  /** Joined pairs of all pairs of a member of the group and a treaty of the chapter, 0 to 1. */
  share: kind.double,
  /** The same for the members of all groups. */
  shareOfAll: kind.double,
};

/** Every regional group of present members and chapter with participants on file, by group, then in the order of the collection. */
export function regionalChapters(database: Database): Promise<readonly RegionalChapter[]> {
  return database.rowsOf(
    regionalChapterShape,
    `
WITH known AS (
  SELECT DISTINCT treaty_id, chapter FROM participation JOIN treaty USING (treaty_id) WHERE chapter IS NOT NULL
), pair AS (
  SELECT w.un_group, k.chapter, count(DISTINCT k.treaty_id) AS treaties, count(*) AS pairs,
    count(*) FILTER (${hasJoined("p")}) AS joined,
    count(*) FILTER (p.status = 'signatory') AS signed_only
  FROM participant w CROSS JOIN known k LEFT JOIN participation p USING (treaty_id, participant_id)
  WHERE ${isPresentMember("w")} AND w.un_group IS NOT NULL
  GROUP BY ALL
)
SELECT un_group, chapter, c.title, treaties::INTEGER AS treaties, joined::INTEGER AS joined,
  signed_only::INTEGER AS signed_only, joined / pairs AS share,
  (sum(joined) OVER (PARTITION BY chapter) / sum(pairs) OVER (PARTITION BY chapter))::DOUBLE AS share_of_all
FROM pair JOIN chapter c USING (chapter)
ORDER BY un_group, c.position`,
  );
}
