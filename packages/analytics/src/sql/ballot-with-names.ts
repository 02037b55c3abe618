import { rollCallDay } from "./roll-call-day.js";
import type { View } from "./view.js";

export const ballotWithNames: View = {
  name: "ballot_with_names",
  comment: "Every ballot with the name and group of the member and what was voted on.",
  columns: {
    ...rollCallDay,
    kind: "What was voted on.",
    symbol: "Symbol of the resolution or draft voted on.",
    title: "Title of the resolution, where it is on file.",
    participant_id: "Who voted.",
    name: "Short name of who voted.",
    un_group: "Regional group in the General Assembly today; null for observers and former States.",
    vote: "The vote as cast.",
    intended_vote: "What the delegation later said it had intended; never instead of the vote cast.",
  },
  sql: `
    SELECT ballot.roll_call_id, roll_call.body, roll_call.session,
      roll_call.date, roll_call.not_before, roll_call.not_after, roll_call.kind, roll_call.symbol, resolution.title,
      ballot.participant_id, participant.name, participant.un_group, ballot.vote, ballot.intended_vote
    FROM ballot
    JOIN roll_call USING (roll_call_id)
    JOIN participant USING (participant_id)
    LEFT JOIN resolution ON resolution.symbol = roll_call.symbol`,
};
