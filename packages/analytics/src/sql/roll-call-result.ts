import { rollCallDay } from "./roll-call-day.js";
import type { View } from "./view.js";

export const rollCallResult: View = {
  name: "roll_call_result",
  comment:
    "The result of every roll call. A margin describes; it does not say that a text was adopted, for which some questions ask two thirds of those present and voting.",
  columns: {
    ...rollCallDay,
    symbol: "Symbol of the resolution or draft voted on.",
    title: "Title of the resolution, where it is on file.",
    kind: "What was voted on.",
    yes: "Votes in favour.",
    no: "Votes against.",
    abstain: "Abstentions.",
    not_voting: "Members without a recorded vote; null where the source does not say.",
    members: "Members on the day: all four together; null where those without a vote are not known.",
    margin: "Votes in favour less votes against.",
    share_yes:
      "Votes in favour as a share of those in favour or against, 0 to 1; null where there is neither.",
  },
  sql: `
    SELECT roll_call.roll_call_id, roll_call.body, roll_call.session,
      roll_call.date, roll_call.not_before, roll_call.not_after,
      roll_call.symbol, resolution.title, roll_call.kind, yes, no, abstain, not_voting,
      yes + no + abstain + not_voting, yes - no, yes / nullif(yes + no, 0)
    FROM roll_call LEFT JOIN resolution USING (symbol)`,
};
