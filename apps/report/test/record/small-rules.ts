import type { EntryIntoForceRule } from "@depositary/model";

const rule = {
  article: "65(1)",
  condition: { type: "instruments", atLeast: 10 },
  delay: { days: 90 },
  organisations: "notAdditional",
  kinds: ["ratification", "acceptance", "approval", "accession"],
  notBefore: null,
  lateJoiner: { days: 30 },
  officialOn: null,
  thresholdMetOn: null,
  wording: "one",
  sourceIds: ["untc"],
  note: null,
} satisfies Omit<EntryIntoForceRule, "treatyId">;

export const rules: readonly EntryIntoForceRule[] = [
  { ...rule, treatyId: "XVIII-16" },
  { ...rule, treatyId: "XVIII-12", condition: { type: "instruments", atLeast: 3 }, officialOn: "2003-09-29" },
  {
    ...rule,
    treatyId: "XXVI-8",
    condition: { type: "instruments", atLeast: 5 },
    officialOn: "2014-12-24",
    thresholdMetOn: "2014-09-25",
  },
];
