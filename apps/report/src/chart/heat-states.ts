/** What a cell says, in the order in which cells are sorted where single columns are too narrow to see. */
export const heatStates = ["joined", "signedOnly", "left", "neither"] as const;
export type HeatState = (typeof heatStates)[number];

/** What a script says of a cell. */
export const heatWords: Readonly<Record<HeatState, string>> = {
  joined: "joined",
  signedOnly: "signed only",
  left: "left",
  neither: "neither signed nor joined",
};
