/** What the home page is about. */
export const focus = {
  treatyId: "XVIII-16",
  /** The vote that asked for views, and the one that launched the negotiation. */
  firstVote: "GA-73-187",
  launchVote: "GA-74-247",
} as const;
