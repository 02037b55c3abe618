import type { View } from "./view.js";

export const chapterProgress: View = {
  name: "chapter_progress",
  comment:
    "How far the treaties of each chapter of the Secretary-General's collection are: one row per chapter. Signatories and consents add up over its treaties, so that a State with two treaties counts twice; treaties of other depositaries belong to no chapter and are left out.",
  columns: {
    chapter: "Chapter, as a Roman number.",
    position: "Place of the chapter in the collection.",
    title: "Title of the chapter.",
    treaties: "Treaties on file.",
    treaties_with_actions: "Treaties of which actions are on file; only these are counted below.",
    treaties_known_in_force:
      "Treaties with a day of entry into force on file that lies before their last evidence; of many the day is not on file.",
    actions: "Actions on file, superseded and retracted ones included.",
    participants: "Participants with a status towards at least one treaty.",
    signatories: "Signatures that stand, over all treaties.",
    consents: "Instruments in effect, over all treaties.",
    evidence_up_to: "Day of the last evidence for any of its treaties.",
  },
  sql: `
    WITH ledger AS (
      SELECT treaty.chapter, count(*)::INTEGER AS actions, count(DISTINCT treaty_id)::INTEGER AS treaties
      FROM action JOIN treaty USING (treaty_id) GROUP BY ALL
    ), standing AS (
      SELECT treaty.chapter, count(DISTINCT participant_id)::INTEGER AS participants
      FROM participation JOIN treaty USING (treaty_id) GROUP BY ALL
    ), progress AS (
      SELECT chapter, count(*)::INTEGER AS treaties,
        (count(*) FILTER (in_force_on <= evidence_up_to))::INTEGER AS in_force,
        sum(signatories)::INTEGER AS signatories, sum(consents)::INTEGER AS consents,
        max(evidence_up_to) AS evidence_up_to
      FROM treaty_progress GROUP BY ALL
    )
    SELECT chapter.chapter, chapter.position, chapter.title, coalesce(progress.treaties, 0),
      coalesce(ledger.treaties, 0), coalesce(progress.in_force, 0), coalesce(ledger.actions, 0),
      standing.participants, progress.signatories, progress.consents, progress.evidence_up_to
    FROM chapter
    LEFT JOIN progress USING (chapter)
    LEFT JOIN ledger USING (chapter)
    LEFT JOIN standing USING (chapter)`,
};
