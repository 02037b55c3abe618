/** The columns that say which vote of which day is meant, in their order, for views of roll calls. */
export const rollCallDay = {
  roll_call_id: "The roll call.",
  body: "The body that voted.",
  session: "Session of the body.",
  date: "Day of the vote; null where it is not known.",
  not_before: "Earliest possible day of the vote.",
  not_after: "Latest possible day of the vote.",
} as const;
