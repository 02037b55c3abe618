import { double, integer, oneOf, optional, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

const kind = oneOf(
  ["consent", "ratification"],
  "consent: from opening to consent; ratification: from signature to consent.",
);
const estimate = {
  days: integer("Time since the start.", "days"),
  atRisk: integer("Participants still at risk just before.", "participants"),
  events: integer(
    "Participants that joined on that day; 0 where others only left the risk set.",
    "participants",
  ),
  survival: share("Estimated share that has not joined by the end of the day."),
  lower: optional(share("Lower bound of the 95% confidence interval (log-log); null where nobody is left.")),
  upper: optional(share("Upper bound of the 95% confidence interval (log-log); null where nobody is left.")),
};
const grouping = oneOf(
  ["all", "regional group", "decade"],
  "How treaties and States are pooled: all, and by regional group, treaties opened since 1990; by the decade in which a treaty was opened.",
);
const member = text("The regional group, the decade (1990s), or all.");

export const survivalTable = defineTable({
  name: "survival",
  comment:
    "Kaplan–Meier estimates of the time to joining, one row per treaty, kind and day on which a State joined or left the risk set. States only; a succession ends the time at risk.",
  columns: { treatyId: text("The treaty."), kind, ...estimate },
  areKeysIndexed: false,
  primaryKey: ["treatyId", "kind", "days"],
  foreignKeys: [{ column: "treatyId", references: "treaty" }],
});
export type Survival = RowOf<typeof survivalTable>;

export const groupSurvivalTable = defineTable({
  name: "group_survival",
  comment: "As survival, over many treaties: one row per group, kind and day. A State counts once a treaty.",
  columns: { grouping, member, kind, ...estimate },
  areKeysIndexed: false,
  primaryKey: ["grouping", "member", "kind", "days"],
});
export type GroupSurvival = RowOf<typeof groupSurvivalTable>;

const scope = {
  grouping: oneOf(
    ["treaty", "all", "regional group", "decade"],
    "As in group_survival, or a treaty by itself.",
  ),
  member: text("The treaty, the regional group, the decade, or all."),
  kind,
};

export const timeToJoinTable = defineTable({
  name: "time_to_join",
  comment:
    "Quartiles of the time to joining, from the estimates of survival and group_survival. Null where so many have not joined yet.",
  columns: {
    ...scope,
    spells: integer("States at risk, once a treaty.", "spells"),
    events: integer("Those that joined.", "spells"),
    lowerQuartile: optional(double("A quarter has joined.", "days")),
    median: optional(double("Half have joined.", "days")),
    medianLower: optional(double("Lower bound of the 95% confidence interval of the median.", "days")),
    medianUpper: optional(double("Upper bound of the 95% confidence interval of the median.", "days")),
    upperQuartile: optional(double("Three quarters have joined.", "days")),
  },
  primaryKey: ["grouping", "member", "kind"],
});
export type TimeToJoin = RowOf<typeof timeToJoinTable>;

export const conversionTable = defineTable({
  name: "conversion",
  comment:
    "Estimated share that has joined after 1, 2, 3, 5 and 10 years, as far as anybody has been followed for so long.",
  columns: {
    ...scope,
    years: integer("Years since the start, of 365.25 days.", "years"),
    converted: share("Estimated share that has joined."),
    lower: optional(share("Lower bound of its 95% confidence interval.")),
    upper: optional(share("Upper bound of its 95% confidence interval.")),
  },
  primaryKey: ["grouping", "member", "kind", "years"],
});
export type Conversion = RowOf<typeof conversionTable>;

export const timeToNthTable = defineTable({
  name: "time_to_nth",
  comment:
    "Quartiles of the time from opening to the Nth instrument, over all treaties opened since 1990; those that have not had so many are counted for as long as they were followed. States only, successions not counted.",
  columns: {
    n: integer("The number of the instrument."),
    treaties: integer("Treaties.", "treaties"),
    reached: integer("Those that had so many.", "treaties"),
    lowerQuartile: optional(double("A quarter of the treaties had so many.", "days")),
    median: optional(double("Half of them had.", "days")),
    medianLower: optional(double("Lower bound of the 95% confidence interval of the median.", "days")),
    medianUpper: optional(double("Upper bound of the 95% confidence interval of the median.", "days")),
    upperQuartile: optional(double("Three quarters of them had.", "days")),
  },
  primaryKey: ["n"],
});
export type TimeToNth = RowOf<typeof timeToNthTable>;

export const hazardRatioTable = defineTable({
  name: "hazard_ratio",
  comment:
    "How much faster signatories join than others: Cox models with a baseline for each treaty opened since 1990. The ratio falls with the age of the treaty (chi_square), so that no single one describes it.",
  columns: {
    ties: oneOf(["efron", "breslow"], "How events of one day share its risk set."),
    firstYears: oneOf(["all", "5"], "The years since opening that it covers."),
    spans: integer("Spans of time at risk; a State that signs has one before and one after.", "spans"),
    events: integer("States that joined, once a treaty.", "events"),
    coefficient: double("Logarithm of the hazard ratio."),
    stdError: double("Standard error of the coefficient."),
    chiSquare: double(
      "Test of proportional hazards against a coefficient that changes linearly with time (Grambsch and Therneau), 1 degree of freedom.",
    ),
  },
  primaryKey: ["ties", "firstYears"],
});
export type HazardRatio = RowOf<typeof hazardRatioTable>;
