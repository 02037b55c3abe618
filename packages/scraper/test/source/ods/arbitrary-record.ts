import fc from "fast-check";
import type { PrintedVote, VotingRecord } from "../../../src/source/ods/index.js";
import { frontPage, renderVote } from "./render.js";

export const SYMBOL = "A/78/PV.50";
export const HELD_ON = "19 December 2023";

const NAMES = [
  "Antigua and Barbuda",
  "Bolivia (Plurinational State of)",
  "Bosnia and Herzegovina",
  "Côte d’Ivoire",
  "Cuba",
  "Democratic People’s Republic of Korea",
  "Guinea",
  "Guinea-Bissau",
  "Iran (Islamic Republic of)",
  "Lao People’s Democratic Republic",
  "Micronesia (Federated States of)",
  "Netherlands (Kingdom of the)",
  "Niger",
  "Nigeria",
  "Saint Vincent and the Grenadines",
  "South Africa",
  "Syrian Arab Republic",
  "The former Yugoslav Republic of Macedonia",
  "Timor-Leste",
  "Trinidad and Tobago",
  "Türkiye",
  "United Kingdom of Great Britain and Northern Ireland",
  "United Republic of Tanzania",
  "Viet Nam",
] as const;

const whole = fc
  .constantFrom(
    "Draft resolution VII",
    "The draft resolution",
    "The draft resolution, as a whole,",
    "Draft decision II",
  )
  .map((subject) => ({ sentence: `${subject} was adopted`, matter: "whole" }) as const);
const part = fc.constantFrom(
  { sentence: "Operative paragraph 5 was retained", matter: "paragraph" } as const,
  { sentence: "The tenth preambular paragraph was retained", matter: "paragraph" } as const,
  { sentence: "The draft amendment was rejected", matter: "amendment" } as const,
  { sentence: "The motion for adjournment of the debate was rejected", matter: "motion" } as const,
);

const intentions = fc.constantFrom(
  "had intended to vote against",
  "had intended to vote in favour",
  "had intended to abstain",
);
const corrections = fc.array(
  fc.record(
    {
      delegations: fc.constantFrom("Nauru", "Libya and Mali", "Cuba, Trinidad and Tobago and the Sudan"),
      intention: intentions,
    },
    { noNullPrototype: true },
  ),
  { maxLength: 2 },
);

const vote = fc
  .record({
    subject: fc.oneof(whole, part),
    names: fc.shuffledSubarray([...NAMES], { minLength: 1, maxLength: 14 }),
    cuts: fc.tuple(fc.nat(NAMES.length), fc.nat(NAMES.length)),
    number: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
    title: fc.option(
      fc.constantFrom("The right to development", "Human rights, culture and ‘trade’ of all"),
      { nil: null },
    ),
    corrections,
    isClauseLeftOut: fc.boolean(),
  })
  .map(({ subject, names, cuts, number, title, corrections, isClauseLeftOut }) => {
    const [first = 0, second = 0] = [...cuts].sort((a, b) => a - b);
    const lists = {
      inFavour: names.slice(0, first),
      against: names.slice(first, second),
      abstaining: names.slice(second),
    };
    return { subject, lists, number, title, corrections, isClauseLeftOut };
  });

/** A record with votes of every kind, and the same as text. */
export const arbitraryRecord: fc.Arbitrary<VotingRecord> = fc
  .array(vote, { minLength: 1, maxLength: 2 })
  .map((votes) => ({
    symbol: SYMBOL,
    heldOn: HELD_ON,
    adoptions: [],
    refused: [],
    votes: votes.map(
      ({ subject, lists, number, title, corrections, isClauseLeftOut }, at): PrintedVote => ({
        number: at + 1,
        isOfCommittee: false,
        takenOn: HELD_ON,
        ...subject,
        draft: null,
        decision: subject.matter === "whole" && number !== null ? `resolution 78/${number}` : null,
        title,
        lists,
        tally: tallyOf(lists, isClauseLeftOut),
        corrections,
      }),
    ),
  }));

function tallyOf(lists: PrintedVote["lists"], isClauseLeftOut: boolean): PrintedVote["tally"] {
  const abstentions = lists.abstaining.length;
  return {
    inFavour: String(lists.inFavour.length),
    against: lists.against.length === 0 ? "none" : String(lists.against.length),
    abstaining: abstentions > 0 ? String(abstentions) : isClauseLeftOut ? null : "no",
  };
}

/** Foot of a page and head of the next one, as they are met. */
const FURNITURE: readonly ((page: number) => readonly [foot: string, head: string])[] = [
  (page) => [`${page}/34`, `19/12/2023 ${SYMBOL}`],
  (page) => [`23-41218 ${page}/34`, `${SYMBOL} 19/12/2023`],
  (page) => [`${page}/34 23-41218`, SYMBOL],
  (page) => [`${page} 23-41218`, SYMBOL],
  () => ["23-41218", "19/12/2023"],
];

/** How a text is set in lines and pages. */
export interface Setting {
  /** Of the places where a line can end, at every how many one does. */
  readonly lineEvery: number;
  readonly pageEvery: number;
  readonly furniture: number;
  /** Whether pages are texts of their own; else their heads and feet stand in the middle of one text. */
  readonly isPaged: boolean;
}

export const arbitrarySetting: fc.Arbitrary<Setting> = fc.record({
  lineEvery: fc.integer({ min: 1, max: 40 }),
  pageEvery: fc.integer({ min: 5, max: 200 }),
  furniture: fc.nat(FURNITURE.length - 1),
  isPaged: fc.boolean(),
});

/** The pages of a record; the first one is its front page. */
export function renderPages({ votes }: VotingRecord, setting: Setting): readonly string[] {
  const text = setText(votes.map(renderVote).join(" "), setting);
  const pages = setting.isPaged ? text.split("\f") : [text.replaceAll("\f", "\n")];
  return [frontPage(SYMBOL, HELD_ON), ...pages];
}

// A line ends at a blank, after the hyphen of a name, or within a word, which gets a hyphen.
const BREAKS = / |(?<=\p{L}-)(?=\p{Lu})|(?<=\p{Ll}{2})(?=\p{Ll}{2})/gu;

function setText(text: string, { lineEvery, pageEvery, furniture }: Setting): string {
  const furnish = FURNITURE[furniture] ?? (() => ["", ""] as const);
  let [place, page] = [0, 2];
  return text.replaceAll(BREAKS, (blank, at: number) => {
    place += 1;
    const isWithinWord = blank === "" && text[at - 1] !== "-";
    const hyphen = isWithinWord ? "-" : "";
    if (place % pageEvery === 0) return `${hyphen}\n${furnish(page++).join("\f")}\n`;
    return place % lineEvery === 0 ? `${hyphen}\n` : blank;
  });
}
