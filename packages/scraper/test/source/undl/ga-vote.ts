import type { VoteRecord } from "../../../src/source/undl/index.js";

/** A recorded vote of five, made up after the fields of record 4025240: two for, one against, one abstention, one silent. */
export const gaVote: VoteRecord = {
  recordId: "4025240",
  changedAt: "20231101120000.0",
  title: "Protection of civilians : resolution / adopted by the General Assembly",
  date: "2023-10-27",
  modality: "Vote",
  adoption: "RECORDED",
  symbol: "A/RES/ES-10/21",
  series: "A/",
  session: "10emsp",
  organ: "PLENARY MEETING",
  meetings: ["A/ES-10/PV.41"],
  ballots: [
    { number: "1", seat: null, code: "FRA", vote: "Y", name: "FRANCE" },
    { number: "2", seat: null, code: "USA", vote: "N", name: "UNITED STATES" },
    { number: "3", seat: null, code: "NAM", vote: "Y", name: "NAMIBIA" },
    { number: "4", seat: null, code: "BEN", vote: null, name: "BENIN" },
    { number: "5", seat: null, code: "CAN", vote: "A", name: "CANADA" },
  ],
  totals: { yes: "2", no: "1", abstain: "1", notVoting: "1", members: "5" },
  agenda: [
    { document: "A/ES-10/1", item: "5", title: "Question of Palestine.", subject: "PALESTINE QUESTION" },
  ],
  documents: [{ kind: "2", symbol: "A/ES-10/L.25" }],
};

const COUNCIL = [
  "CHN P Y",
  "FRA P Y",
  "GBR P Y",
  "RUS P ",
  "USA P Y",
  "ALB R Y",
  "BRA R N",
  "GAB R Y",
  "GHA R Y",
];

/** A vote of the Security Council, made up: nine of its members, eight of whom voted. */
export const scVote: VoteRecord = {
  ...gaVote,
  recordId: "4100001",
  title: "The Library's own words : resolution / adopted by the Security Council",
  adoption: null,
  symbol: "S/RES/2720 (2023)",
  series: "S/",
  session: "78",
  organ: null,
  date: "2023-12-22",
  meetings: ["S/PV.9520"],
  ballots: COUNCIL.map((line, at) => {
    const [code = "", seat = "", vote = ""] = line.split(" ");
    return { number: String(at + 1), seat, code, vote: vote === "" ? null : vote, name: null };
  }),
  totals: { yes: "7", no: "1", abstain: "0", notVoting: "1", members: "9" },
};
