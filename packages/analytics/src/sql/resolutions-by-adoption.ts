import type { View } from "./view.js";

export const resolutionsByAdoption: View = {
  name: "resolutions_by_adoption",
  comment:
    "How the resolutions on file of each session were adopted: one row per body and session. Shares are of what is on file; a session is complete only where its source lists resolutions adopted without a vote too.",
  columns: {
    body: "The body that adopted them.",
    session: "Session of the body.",
    resolutions: "Resolutions on file.",
    without_vote: "Adopted without a vote.",
    recorded_vote: "Adopted by a recorded vote.",
    non_recorded_vote: "Adopted by a vote of which only the tally was taken.",
    share_without_vote: "Share adopted without a vote, 0 to 1.",
    first_adopted_on: "Day of the first adoption on file.",
    last_adopted_on: "Day of the last adoption on file.",
  },
  sql: `
    SELECT body, session, count(*)::INTEGER,
      (count(*) FILTER (adoption = 'without vote'))::INTEGER,
      (count(*) FILTER (adoption = 'recorded vote'))::INTEGER,
      (count(*) FILTER (adoption = 'non-recorded vote'))::INTEGER,
      count(*) FILTER (adoption = 'without vote') / count(*),
      min(adopted_on), max(adopted_on)
    FROM resolution GROUP BY body, session`,
};
