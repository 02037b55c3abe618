import { colour } from "./palette.js";

/** How an instrument is drawn that is only reported: hollow, as the mark of its grade is, in an outline of dashes. */
export const reportedLook = {
  fill: colour("reported"),
  edge: colour("strong"),
  ink: colour("on-reported"),
  dash: "4 3",
  edgeWidth: 1.6,
} as const;

/** The same beside its words in a legend. */
export const reportedSwatch = { fill: reportedLook.fill, edge: reportedLook.edge, isDashed: true } as const;
