import type { RollCall } from "@depositary/model";
import { ods } from "../../../src/refresh/sources/ods.js";
import { documentPath, type PrintedVote } from "../../../src/source/ods/index.js";
import { readReferenceFacts, readVoteFacts } from "../../../src/store/facts.js";
import { frontPage, renderVote } from "../../source/ods/render.js";
import { smallPdf } from "../../source/ods/small-pdf.js";
import { notThere, type Subject, smallCopy } from "./subject.js";

const SYMBOL = "A/78/PV.50";
const HELD_ON = "19 December 2023";
const ON_FILE = "GA-78-voeten-78006";

/** The record of a meeting: on the first day with one vote, on the second with another one. */
export async function odsSubjects(): Promise<readonly Subject[]> {
  const directory = await smallCopy("XVIII-16", "GA-78-");
  const [one, other] = await printedVotes(directory);
  return [
    {
      name: "ods: meeting record",
      source: ods,
      document: SYMBOL,
      directory,
      isAt: (url) => url === documentPath(SYMBOL),
      type: "application/pdf",
      before: recordOf([one]),
      after: recordOf([one, other]),
      others: notThere,
      withText: {
        "the title of a resolution": (title) => recordOf([{ ...other, title }]),
        "the name of a member": (name) =>
          recordOf([
            { ...other, lists: { ...other.lists, abstaining: [name, ...other.lists.abstaining.slice(1)] } },
          ]),
        "a delegation that had intended": (delegations) =>
          recordOf([{ ...other, corrections: [{ delegations, intention: "had intended to abstain" }] }]),
      },
      made: made(other),
    },
  ];
}

async function printedVotes(directory: string): Promise<readonly [PrintedVote, PrintedVote]> {
  const { names } = await readReferenceFacts(directory);
  const { rollCalls } = await readVoteFacts(directory);
  const held = rollCalls.find(({ rollCallId }) => rollCallId === ON_FILE);
  if (held === undefined) throw new Error(`no roll call ${ON_FILE}`);
  const nameOf = (id: string) =>
    names.find((one) => one.participantId === id && one.seenIn === "MTDSG 2026")?.name ?? id;
  const vote = (decision: string, yesBy: readonly string[], noBy: readonly string[]) =>
    printedVote(decision, { ...held, yesBy, noBy }, nameOf);
  return [vote("resolution 78/999", held.yesBy, held.noBy), vote("resolution 78/998", held.noBy, held.yesBy)];
}

function printedVote(
  decision: string,
  { yesBy, noBy, abstainBy }: RollCall,
  nameOf: (participantId: string) => string,
): PrintedVote {
  const named = (ids: readonly string[]) => ids.map(nameOf).sort();
  const count = (ids: readonly string[]) => (ids.length === 0 ? "none" : String(ids.length));
  return {
    number: 1,
    isOfCommittee: false,
    takenOn: HELD_ON,
    matter: "whole",
    sentence: "Draft resolution IV was adopted",
    draft: null,
    decision,
    title: `A hand-made ${decision}`,
    lists: { inFavour: named(yesBy), against: named(noBy), abstaining: named(abstainBy) },
    tally: { inFavour: count(yesBy), against: count(noBy), abstaining: count(abstainBy) },
    corrections: [],
  };
}

/** Forty lines of ninety letters a page, with feet and heads. */
function recordOf(votes: readonly PrintedVote[], symbol = SYMBOL, heldOn = HELD_ON): Buffer {
  const lines =
    votes
      .map(renderVote)
      .join(" ")
      .match(/.{1,90}(?: |$)/g) ?? [];
  const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, i) => [
    `${symbol} 19/12/2023`,
    ...lines.slice(i * 40, i * 40 + 40),
    `${i + 2}/34 23-41218`,
  ]);
  return smallPdf([frontPage(symbol, heldOn).split("\n"), ...pages], { isDeflated: true });
}

function made(vote: PrintedVote): Subject["made"] {
  const { lists, tally } = vote;
  const withLists = (change: Partial<PrintedVote["lists"]>) =>
    recordOf([{ ...vote, lists: { ...lists, ...change } }]);
  const half = lists.inFavour.slice(0, lists.inFavour.length / 2);
  const strangers = ["Zembla", ...lists.inFavour.slice(1)];
  const twice = [...lists.inFavour.slice(1), ...lists.against.slice(0, 1), ...lists.abstaining.slice(0, 1)];
  return {
    "half the table": [withLists({ inFavour: half }), /names, \d+ printed/],
    "an empty table": [withLists({ inFavour: [] }), /0 names, \d+ printed/],
    "another document": [recordOf([vote], "A/78/PV.51"), /another document/],
    "a participant twice": [withLists({ inFavour: twice }), /twice/],
    "an unknown participant": [withLists({ inFavour: strangers }), /Zembla/],
    "totals that do not add up": [
      recordOf([{ ...vote, tally: { ...tally, inFavour: "190" } }]),
      /names, 190 printed/,
    ],
    "an impossible date": [recordOf([vote], SYMBOL, "31 February 2023"), /31 February 2023|day/],
    "a bomb inside the document": [
      smallPdf([["x"]], { stream: Buffer.alloc(80 * 1024 * 1024), isDeflated: true }),
      /too large/,
    ],
  };
}
