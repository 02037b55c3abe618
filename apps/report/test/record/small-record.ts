import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  actionTable,
  chapterTable,
  claimTable,
  comparatorTable,
  disagreementTable,
  type EntryIntoForceRule,
  encodeCsv,
  fileTables,
  participantTable,
  printedCountTable,
  type RowOf,
  resolutionTable,
  rollCallTable,
  sourceTable,
  type Table,
  timelineEventTable,
  treatyTable,
} from "@depositary/model";

/** A name that would run if a page did not escape it. */
export const hostileName = `Ruritania <script>alert("x")</script> & 'Co' <img src=x onerror=alert(1)>`;

const unsaid: Readonly<Record<string, unknown>> = { "VARCHAR[]": [] };

/** A row in which what is not given is unknown. */
function row<T extends Table>(table: T, given: Readonly<Record<string, unknown>>): RowOf<T> {
  const empty = Object.entries(table.columns).map(([name, { sqlType }]) => [name, unsaid[sqlType] ?? null]);
  return table.schema.parse({ ...Object.fromEntries(empty), ...given }) as RowOf<T>;
}

const sources = [
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

const participants = [
  ...members.map(([participantId, name, unGroup]) => ({ participantId, name, kind: "memberState", unGroup })),
  { participantId: "PSE", name: "State of Palestine", kind: "observerState", unGroup: null },
  { participantId: "EU", name: "European Union", kind: "regionalOrganisation", unGroup: null },
].map((given) => row(participantTable, given));

const treaties = [
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

const actions = deeds.map(
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

const onDay = (date: string) => ({ date, notBefore: date, notAfter: date });
const votes = { session: "73", symbol: "A/RES/73/187", ...onDay("2018-12-17") };
const rollCalls = [
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

const resolutions = [
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

const timeline = [
  {
    eventId: "launch",
    kind: "resolution",
    notBefore: "2019-12-27",
    notAfter: "2019-12-27",
    precision: "day",
    event: "The General Assembly launches the negotiation",
    documentSymbol: "A/RES/74/247",
  },
  {
    eventId: "parliament",
    kind: "domesticStep",
    notBefore: "2026-02-10",
    notAfter: "2026-02-10",
    precision: "day",
    event: "Azerbaijan's parliament approves (a domestic step)",
  },
  {
    eventId: "canada",
    kind: "signature",
    notBefore: "2026-07-01",
    notAfter: "2026-07-31",
    precision: "month",
    event: "Canada signs; the day is not known",
  },
  {
    eventId: "closes",
    kind: "deadline",
    notBefore: "2026-12-31",
    notAfter: "2026-12-31",
    precision: "day",
    event: "Last day for signature",
  },
].map((given) =>
  row(timelineEventTable, { treatyId: "XVIII-16", sourceIds: ["untc"], confirmation: "one", ...given }),
);

const counts = [
  {
    countId: "10-in-print",
    counted: "signatories",
    said: "10 as of July",
    value: 10,
    printedBy: "a digest",
    verdict: "imprecise",
    explanation: "One is not known by name.",
  },
  {
    countId: "8-on-the-day",
    counted: "signatories",
    said: "8 on the first day",
    value: 8,
    printedBy: "a <b>newspaper</b> of record, its supplement and all who copied the two of them",
    asAt: "2025-10-25",
    verdict: "rightThen",
    explanation: "One signature may lie on the next day.",
  },
  {
    countId: "one-of-a-group",
    counted: "signatories",
    said: "2 from Latin America",
    value: 2,
    unGroup: "GRULAC",
    printedBy: "a site",
    verdict: "wrong",
    explanation: "The list has 1.",
  },
  {
    countId: "ratified",
    counted: "parties",
    said: "ratified",
    value: null,
    printedBy: "a site",
    asAt: "2025-10-29",
    verdict: "wrong",
    explanation: "The States had signed.",
  },
].map((given) => row(printedCountTable, { treatyId: "XVIII-16", sourceIds: ["digest"], ...given }));

const claims = [
  {
    claimId: "C1",
    position: 1,
    claim: "It was adopted by consensus.",
    verdict: "partlyTrue",
    finding: "True of the adoption.",
    evidence: "Adopted without a vote.",
    nuance: "The mandate was voted.",
    confirmation: "twoOrMore",
  },
  {
    claimId: "C2",
    position: 2,
    claim: `States <Parties> "will sign" it.`,
    verdict: "wrongTerm",
    finding: "The wrong term.",
    evidence: "Those who sign are signatories.",
    nuance: null,
    confirmation: "one",
  },
].map((given) =>
  row(claimTable, { treatyId: "XVIII-16", statementSourceId: "digest", sourceIds: ["untc"], ...given }),
);

const disagreements = [
  {
    disagreementId: "canada",
    treatyId: "XVIII-16",
    participantId: "CAN",
    field: "month of signature",
    valueA: "July 2026",
    sourceA: "netherlands",
    valueB: "2026-05-01",
    sourceB: "digest",
    shown: "July 2026",
    reason: "The digest stands alone.",
  },
].map((given) => row(disagreementTable, given));

const comparators = [
  row(comparatorTable, {
    treatyId: "XVIII-16",
    comparatorId: "XVIII-12",
    position: 1,
    reason: "the same clause",
  }),
  row(comparatorTable, { treatyId: "XVIII-16", comparatorId: "XXVI-8", position: 2, reason: "recent" }),
];

const chapters = [
  row(chapterTable, { chapter: "XVIII", position: 18, title: "Penal Matters" }),
  row(chapterTable, { chapter: "XXVI", position: 26, title: "Disarmament" }),
];

const rowsOf = new Map<string, readonly unknown[]>([
  ["source", sources],
  ["chapter", chapters],
  ["participant", participants],
  ["treaty", treaties],
  ["action", actions],
  ["roll_call", rollCalls],
  ["resolution", resolutions],
  ["timeline_event", timeline],
  ["printed_count", counts],
  ["claim", claims],
  ["disagreement", disagreements],
  ["comparator", comparators],
]);

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

const rules: readonly EntryIntoForceRule[] = [
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

/** Writes the record into `directory` as the files that the database is built from. Invented but for names and dates. */
export async function writeSmallRecord(directory: string): Promise<void> {
  for (const table of fileTables) {
    const rows = (rowsOf.get(table.name) ?? []) as RowOf<typeof table>[];
    await write(join(directory, table.file), encodeCsv(table, rows));
  }
  await write(join(directory, "reference/entry-into-force-rules.json"), JSON.stringify(rules));
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
