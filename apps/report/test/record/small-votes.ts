import { resolutionTable, rollCallTable } from "@depositary/model";
import { row } from "./row.js";

const onDay = (date: string) => ({ date, notBefore: date, notAfter: date });
const votes = { session: "73", symbol: "A/RES/73/187", ...onDay("2018-12-17") };
export const rollCalls = [
  {
    ...votes,
    rollCallId: "GA-73-187",
    yes: 7,
    no: 3,
    abstain: 2,
    notVoting: 1,
    yesBy: ["AZE", "BRA", "CHN", "EGY", "IND", "RUS", "VNM"],
    noBy: ["CAN", "FRA", "USA"],
    abstainBy: ["GHA", "QAT"],
    notVotingBy: ["ZWE"],
  },
  {
    ...votes,
    rollCallId: "GA-74-247",
    session: "74",
    symbol: "A/RES/74/247",
    ...onDay("2019-12-27"),
    yes: 7,
    no: 3,
    abstain: 2,
    notVoting: 1,
    yesBy: ["AZE", "CHN", "EGY", "IND", "QAT", "RUS", "VNM"],
    noBy: ["CAN", "FRA", "USA"],
    abstainBy: ["BRA", "GHA"],
    notVotingBy: ["ZWE"],
  },
  {
    rollCallId: "GA-35-plain-7",
    session: "35",
    notBefore: "1980-11-01",
    notAfter: "1980-11-30",
    kind: "unknown",
    yes: 3,
    no: 1,
    abstain: 1,
    yesBy: ["EGY", "GHA", "ZWE"],
    noBy: ["USA"],
    abstainBy: ["FRA"],
  },
].map((given) => row(rollCallTable, { body: "GA", kind: "whole", sourceId: "digest", ...given }));

export const resolutions = [
  {
    symbol: "A/RES/73/187",
    session: "73",
    adoptedOn: "2018-12-17",
    adoption: "recorded vote",
    role: "Asked States for their views",
  },
  {
    symbol: "A/RES/74/247",
    session: "74",
    adoptedOn: "2019-12-27",
    adoption: "recorded vote",
    role: "Launched the negotiation",
  },
  {
    symbol: "A/RES/79/243",
    session: "79",
    adoptedOn: "2024-12-24",
    adoption: "without vote",
    role: "Adopted the Convention",
  },
].map((given) =>
  row(resolutionTable, {
    body: "GA",
    title: "Countering the use of technologies for criminal purposes",
    treatyId: "XVIII-16",
    sourceId: "untc",
    ...given,
  }),
);
