import type { View } from "./view.js";

export const adoptedWithoutVote: View = {
  name: "adopted_without_vote",
  comment:
    "Resolutions adopted without a vote. That is an adoption, often called consensus, and says nothing of what a single member wanted; there is no roll call.",
  columns: {
    symbol: "Symbol of the resolution.",
    body: "The body that adopted it.",
    session: "Session of the body.",
    title: "Title.",
    adopted_on: "Day of adoption.",
    treaty_id: "The treaty that it launched, shaped or adopted, if any.",
    role: "What it did for that treaty.",
  },
  sql: `
    SELECT symbol, body, session, title, adopted_on, treaty_id, role
    FROM resolution WHERE adoption = 'without vote'`,
};
