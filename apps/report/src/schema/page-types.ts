import { claimTable, resolutionTable, timelineEventTable } from "@depositary/model";
import { type Member, row, rows, rowsOf, text, unpromised } from "./member.js";

/** Pages of one shape. */
export interface PageType {
  readonly name: string;
  /** Matches their paths below the site's root. */
  readonly path: RegExp;
  readonly members: Readonly<Record<string, Member>>;
}

const standing = row("The treaty: its rule, its dates, and who has signed and consented.");
const standings = rows("Treaties: rule, dates, and how many have signed and consented.");
const participants = rows("Who has signed or consented: days, evidence, and whether the instrument counts.");
const evidence = rows("How many rows rest on which grade of evidence.");
const groups = rows("Members of each regional group by what they did.");
const sameAge = rows("The Convention and comparable treaties at its age.");
const next = rows(
  "The first States of those that may consent next, each chance with its 90% interval. Rounded as the page shows them: chances to 0.01, paces to 0.1; next_consent among the downloads has them unrounded.",
);
const rollCall = row("The roll call: text, day, tally and source.");
const rollCalls = rows("Roll calls: text, day, tally and source.");
const voteByStanding = rows(
  "Votes on the launch of the negotiation by where the voter stands towards the Convention.",
);

/** The shapes of `data.json`, one a type of page. */
export const pageTypes: readonly PageType[] = [
  {
    name: "home",
    path: /^index\.html$/,
    members: {
      standing,
      participants,
      evidence,
      groups,
      voteByStanding,
      sameAge,
      timeline: rowsOf(timelineEventTable),
    },
  },
  { name: "treaty-list", path: /^treaty\/index\.html$/, members: { standings } },
  {
    name: "treaty",
    path: /^treaty\/[^/]+\/index\.html$/,
    members: {
      standing,
      participants,
      evidence,
      ledger: rows("Every action with its days and its source."),
      next,
    },
  },
  {
    name: "chapter",
    path: /^chapter\/[^/]+\/index\.html$/,
    members: { chapter: row("The chapter: how many treaties and participants."), standings },
  },
  {
    name: "matrix",
    path: /^matrix\/index\.html$/,
    members: {
      treaties: unpromised("Numbers of the treaties, in the order of the letters."),
      participants: rows(
        "Participants, each with a letter a treaty: J joined, S signed only, L left, - neither.",
      ),
    },
  },
  {
    name: "participant-list",
    path: /^participant\/index\.html$/,
    members: {
      participants: rows("Participants with how many treaties each has joined, only signed, or left."),
    },
  },
  {
    name: "participant",
    path: /^participant\/[^/]+\/index\.html$/,
    members: {
      participant: row("The participant with how many treaties it has joined, only signed, or left."),
      treaties: rows("Treaties with what it did towards each."),
      chapters: rows("The same by chapter."),
      ballots: rows("Its votes on the way to treaties."),
      ratificationSpeed: {
        ...row("How long it takes from signature to consent; null where too few are on file."),
        isNullable: true,
      },
      voteCompanions: rows("Members that voted most and least like it."),
      idealPoints: rows("Its position in the votes of each session."),
    },
  },
  {
    name: "region",
    path: /^region\/[^/]+\/index\.html$/,
    members: {
      region: row("The regional group: how many of its members have signed and consented."),
      members: rows("Its members: where each stands, and in how many treaties."),
      chapters: rows(
        "What part of the treaties of each chapter its members have joined, beside all members.",
      ),
      speeds: rows("How long each regional group takes from signature to consent, in days."),
      votes: rows("Its ballots on the way to the Convention."),
      agreements: rows("How alike its members voted in the last sessions, beside any two members."),
    },
  },
  {
    name: "forecast",
    path: /^forecast\/index\.html$/,
    members: {
      forecasts: rows(
        "The day on which the Convention may reach its number: quantiles, and chances by the end of years to 0.01, one row per assumption.",
      ),
      scores: rows("How the models did on treaties whose outcome is known."),
      reliability: rows("How often chances came true, by chance given."),
      misses: rows("The forecasts of each model that were furthest off."),
      published: rows("Forecasts as they were published, with their score where the outcome is known."),
      next,
      rankingQuality: { ...row("How good such rankings of States have been."), isNullable: true },
    },
  },
  {
    name: "compare",
    path: /^compare\/index\.html$/,
    members: { sameAge },
  },
  {
    name: "votes",
    path: /^votes\/index\.html$/,
    members: {
      resolutions: rowsOf(resolutionTable),
      rollCalls,
      movement: rows("Members by their votes on the first and the second resolution."),
      voteByStanding,
      voteStandings: rows("Members by vote and by where they stand towards the Convention."),
      idealPoints: rows("Positions in the votes of a session beside signature."),
      signatureFit: unpromised("Whether those positions tell who has signed; null where that is not known."),
      signedAlike: unpromised("How alike its signatories are to those of other treaties at its age."),
      coverage: unpromised(
        "Population and gross domestic product of the States that have signed or consented.",
      ),
    },
  },
  {
    name: "session",
    path: /^votes\/[^/]+\/index\.html$/,
    members: { session: text("The session."), rollCalls },
  },
  {
    name: "roll-call",
    path: /^vote\/[^/]+\/index\.html$/,
    members: {
      rollCall,
      groups,
      votes: { kind: "row", description: "Who voted how, as codes by vote.", isOptional: true },
      ballots: {
        kind: "rows",
        description: "Who voted how, one row per voter, on the way to a treaty.",
        isOptional: true,
      },
    },
  },
  {
    name: "changes",
    path: /^changes\/index\.html$/,
    members: {
      changes: rows("What the refresh saw change: before, after, document."),
      acts: rows("The latest acts on file."),
    },
  },
  {
    name: "claims",
    path: /^claims\/index\.html$/,
    members: { claims: rowsOf(claimTable) },
  },
  {
    name: "counts",
    path: /^counts\/index\.html$/,
    members: {
      standing,
      printedCounts: rows("Counts in print, with how many are known by name for the day that was said."),
    },
  },
  {
    name: "sources",
    path: /^sources\/index\.html$/,
    members: {
      sources: rows("Documents and archives that rows cite."),
      liveSources: rows(
        "Sources that are read again and again: when each was last read, and when it last changed.",
      ),
      disagreements: rows("Where sources differ, and what is shown."),
    },
  },
  {
    name: "methods",
    path: /^methods\/index\.html$/,
    members: {
      definitions: rows("Words with their meaning."),
      rule: { ...text("The rule of entry into force."), isNullable: true },
    },
  },
  {
    name: "data",
    path: /^data\/index\.html$/,
    members: { asOf: text("The last evidence."), dictionary: rows("Tables and columns with their meaning.") },
  },
  {
    name: "sql",
    path: /^sql\/index\.html$/,
    members: { answers: rows("Questions with their statements and answers.") },
  },
];

/** The type of the page at `path`; undefined for a page whose data have no promised shape. */
export function pageTypeOf(path: string): PageType | undefined {
  return pageTypes.find((type) => type.path.test(path));
}
