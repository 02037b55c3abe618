import {
  actionTable,
  chapterTable,
  comparatorTable,
  participantTable,
  sourceTable,
  treatyTable,
} from "@depositary/model";
import { hostileName } from "./hostile-name.js";
import { row } from "./row.js";

export const sources = [
  {
    sourceId: "untc",
    publisher: "United Nations Treaty Collection",
    title: "Status of XVIII-16",
    url: "https://treaties.un.org/doc/x.xml",
    asAt: "2025-10-26",
    grade: "depositary",
    licence: "UN terms of use",
  },
  {
    sourceId: "netherlands",
    publisher: "Government of the Netherlands",
    title: "Verdragenbank",
    url: "https://verdragen.nl/x",
    asAt: "2025-11-19",
    grade: "official",
    licence: "terms not stated",
  },
  {
    sourceId: "digest",
    publisher: `A "digest" <b>`,
    title: "A list",
    url: "javascript:alert(1)",
    citation: "digest, 21 May 2026",
    grade: "secondary",
    licence: "terms not stated",
  },
].map((given) => row(sourceTable, given));

const members: readonly (readonly [string, string, string | null])[] = [
  ["AZE", "Azerbaijan", "Eastern European"],
  ["BRA", "Brazil", "GRULAC"],
  ["CAN", "Canada", "WEOG"],
  ["CHN", "China", "Asia-Pacific"],
  ["EGY", "Egypt", "African"],
  ["FRA", "France", "WEOG"],
  ["GHA", "Ghana", "African"],
  ["IND", "India", "Asia-Pacific"],
  ["QAT", "Qatar", "Asia-Pacific"],
  ["RUS", "Russian Federation", "Eastern European"],
  ["USA", "United States of America", "WEOG"],
  ["VNM", "Viet Nam", "Asia-Pacific"],
  ["ZWE", hostileName, "African"],
];

export const participants = [
  ...members.map(([participantId, name, unGroup]) => ({ participantId, name, kind: "memberState", unGroup })),
  { participantId: "PSE", name: "State of Palestine", kind: "observerState", unGroup: null },
  { participantId: "EU", name: "European Union", kind: "regionalOrganisation", unGroup: null },
].map((given) => row(participantTable, given));

export const treaties = [
  {
    treatyId: "XVIII-16",
    chapter: "XVIII",
    number: "16",
    title: "United Nations Convention against Cybercrime; Strengthening International Cooperation",
    shortTitle: "Convention against Cybercrime",
    concludedOn: "2024-12-24",
    concludedAt: "New York",
    openedOn: "2025-10-25",
    signatureClosesOn: "2026-12-31",
    signatoriesPrinted: 7,
    asAt: "2025-10-26",
  },
  {
    treatyId: "XVIII-12",
    chapter: "XVIII",
    number: "12",
    title: "United Nations Convention against Transnational Organized Crime",
    shortTitle: "Organized Crime Convention",
    openedOn: "2000-12-12",
    inForceOn: "2003-09-29",
  },
  {
    treatyId: "XXVI-8",
    chapter: "XXVI",
    number: "8",
    title: "Arms Trade Treaty",
    openedOn: "2013-06-03",
    inForceOn: "2014-12-24",
  },
].map((given) =>
  row(treatyTable, { depositary: "Secretary-General of the United Nations", sourceId: "untc", ...given }),
);

interface Deed {
  readonly who: string;
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  readonly treatyId?: string;
  readonly sourceId?: string;
  readonly grade?: string;
  readonly seen?: string;
}

const deeds: readonly Deed[] = [
  ...["BRA", "CHN", "EGY", "FRA", "EU", "QAT"].map((who) => ({ who, kind: "signature", from: "2025-10-25" })),
  { who: "VNM", kind: "signature", from: "2025-10-25", sourceId: "netherlands", grade: "official" },
  {
    who: "ZWE",
    kind: "signature",
    from: "2025-10-25",
    to: "2025-10-26",
    sourceId: "digest",
    grade: "secondary",
  },
  {
    who: "CAN",
    kind: "signature",
    from: "2026-07-01",
    to: "2026-07-31",
    sourceId: "digest",
    grade: "secondary",
    seen: "2026-07-31",
  },
  {
    who: "QAT",
    kind: "ratification",
    from: "2026-02-01",
    to: "2026-02-28",
    sourceId: "digest",
    grade: "secondary",
    seen: "2026-05-21",
  },
  {
    who: "VNM",
    kind: "ratification",
    from: "2026-01-30",
    to: "2026-04-10",
    sourceId: "digest",
    grade: "secondary",
    seen: "2026-05-21",
  },
  ...["AZE", "BRA", "CHN", "FRA"].map((who) => ({
    who,
    kind: "signature",
    from: "2000-12-12",
    treatyId: "XVIII-12",
    seen: "2015-01-01",
  })),
  { who: "FRA", kind: "ratification", from: "2001-03-01", treatyId: "XVIII-12", seen: "2015-01-01" },
  { who: "CHN", kind: "acceptance", from: "2001-06-15", treatyId: "XVIII-12", seen: "2015-01-01" },
  { who: "AZE", kind: "ratification", from: "2002-05-20", treatyId: "XVIII-12", seen: "2015-01-01" },
];

export const actions = deeds.map(
  ({
    who,
    kind,
    from,
    to = from,
    treatyId = "XVIII-16",
    sourceId = "untc",
    grade = "depositary",
    seen = "2025-11-19",
  }) =>
    row(actionTable, {
      actionId: `${treatyId}/${who}/${kind}/${from}`,
      treatyId,
      participantId: who,
      kind,
      date: from === to ? from : null,
      notBefore: from,
      notAfter: to,
      sourceId,
      grade,
      firstSeen: to,
      lastSeen: seen < to ? to : seen,
      corroboratedBy: sourceId === "untc" && kind === "signature" ? ["netherlands"] : [],
      note: who === "CAN" ? "The day is not known." : null,
    }),
);

export const comparators = [
  row(comparatorTable, {
    treatyId: "XVIII-16",
    comparatorId: "XVIII-12",
    position: 1,
    reason: "the same clause",
  }),
  row(comparatorTable, { treatyId: "XVIII-16", comparatorId: "XXVI-8", position: 2, reason: "recent" }),
];

export const chapters = [
  row(chapterTable, { chapter: "XVIII", position: 18, title: "Penal Matters" }),
  row(chapterTable, { chapter: "XXVI", position: 26, title: "Disarmament" }),
];
