import { day, type IsoDate, type Resolution, sourceRollCallId } from "@depositary/model";
import { quoted } from "../../one-line.js";
import {
  type PrintedAdoption,
  type PrintedVote,
  placeOf,
  type RefusedVote,
  sessionOf,
  type VotingRecord,
} from "../../source/ods/index.js";
import type { RecordedVote } from "../../votes/recorded-vote.js";
import {
  formatSymbol,
  parseSymbol,
  type ResolutionSymbol,
  rollCallBase,
} from "../../votes/resolution-symbol.js";
import { type BallotContext, readBallots } from "./ballots.js";
import { votingDay } from "./voting-day.js";

export interface VotingContext extends BallotContext {
  readonly sourceId: string;
}

export interface NormalisedVoting {
  readonly votes: readonly RecordedVote[];
  /** Resolutions and decisions adopted whose title is printed, by a recorded vote and without a vote. */
  readonly resolutions: readonly Resolution[];
  readonly refused: readonly RefusedVote[];
}

/** What a document says of voting as rows; a vote with anything wrong in it is refused, with every reason. */
export function normaliseVoting(record: VotingRecord, context: VotingContext): NormalisedVoting {
  const voted = adoptedOnce(record.votes.map((printed) => normaliseVote(printed, record, context)));
  const adopted = record.adoptions.map((adoption) => normaliseAdoption(adoption, record, context));
  const all: readonly (NormalisedVote | NormalisedAdoption | Refusal)[] = [...voted, ...adopted];
  const refused = all.flatMap((one) => ("problems" in one ? [asRefusal(one)] : []));
  return {
    votes: all.flatMap((one) => ("vote" in one ? [one.vote] : [])),
    resolutions: all.flatMap((one) =>
      "resolution" in one && one.resolution !== null ? [one.resolution] : [],
    ),
    refused: [...record.refused, ...refused],
  };
}

interface Refusal {
  readonly place: string;
  readonly problems: readonly string[];
}

function asRefusal({ place, problems }: Refusal): RefusedVote {
  return { place, reason: problems.join("; ") };
}

interface NormalisedVote {
  readonly vote: RecordedVote;
  readonly resolution: Resolution | null;
}

/** A text is adopted once: a further vote that has its number contradicts the first. */
function adoptedOnce(voted: readonly (NormalisedVote | Refusal)[]): readonly (NormalisedVote | Refusal)[] {
  const first = new Map<string, string>();
  return voted.map((one) => {
    if (!("vote" in one) || one.vote.symbolId === null) return one;
    const { symbolId, symbol, name } = one.vote;
    const before = first.get(symbolId) ?? name;
    first.set(symbolId, before);
    return before === name ? one : { place: name, problems: [`${symbol} is adopted by ${before} too`] };
  });
}

interface NormalisedAdoption {
  readonly resolution: Resolution | null;
}

function normaliseVote(
  printed: PrintedVote,
  { symbol: document }: VotingRecord,
  context: VotingContext,
): NormalisedVote | Refusal {
  const session = sessionOf(document);
  const numberOfVote = `${document.replaceAll("/", "-")}-${printed.number}`;
  const place = placeOf(printed.number, printed.sentence);
  const on = votingDay(printed.takenOn, session);
  if (on === null) return { place, problems: [`${quoted(printed.takenOn)} is no day of session ${session}`] };
  const { ballots, intended, problems } = readBallots(printed, on, context);
  const adopted = printed.decision === null ? null : adoptedSymbol(printed.decision, session);
  const unread = typeof adopted === "string" ? [adopted] : [];
  if (problems.length > 0 || typeof adopted === "string")
    return { place, problems: [...problems, ...unread] };
  const vote: RecordedVote = {
    name: `${document} vote ${printed.number}`,
    plainId: sourceRollCallId({ body: "GA", session }, "ods", numberOfVote),
    body: "GA",
    session,
    day: day(on),
    ...symbolsOf(printed, adopted),
    kind: printed.isOfCommittee ? "committee" : printed.matter,
    ballots,
    leftOut: [],
    listsEveryMember: false,
    printed: null,
    intended,
    sourceId: context.sourceId,
  };
  const resolution =
    adopted === null ? null : resolutionRow(adopted, printed.title, on, document, "recorded vote", context);
  return { vote, resolution };
}

/** A vote on a part of a draft has no symbol: the text that was adopted in the end is another one. */
function symbolsOf(
  { matter, draft }: PrintedVote,
  adopted: ResolutionSymbol | null,
): Pick<RecordedVote, "symbol" | "symbolId"> {
  if (adopted !== null) return { symbol: formatSymbol(adopted), symbolId: rollCallBase(adopted) };
  return { symbol: matter === "whole" ? draft : null, symbolId: null };
}

function normaliseAdoption(
  { decision, title }: PrintedAdoption,
  { symbol: document, heldOn }: VotingRecord,
  context: VotingContext,
): NormalisedAdoption | Refusal {
  const place = `adoption of ${decision}`;
  const session = sessionOf(document);
  const on = heldOn === null ? null : votingDay(heldOn, session);
  const adopted = adoptedSymbol(decision, session);
  if (on === null) return { place, problems: [`${quoted(heldOn)} is no day`] };
  if (typeof adopted === "string") return { place, problems: [adopted] };
  return { resolution: resolutionRow(adopted, title, on, document, "without vote", context) };
}

/** `resolution 78/202` → `A/RES/78/202`, `decision 78/508` → `A/DEC/78/508`; a problem in words where it is none of that session. */
function adoptedSymbol(decision: string, session: string): ResolutionSymbol | string {
  const [kind, ...number] = decision.split(" ");
  const symbol = parseSymbol(`A/${kind === "decision" ? "DEC" : "RES"}/${number.join(" ")}`);
  if (symbol === null) return `${decision} is no symbol`;
  return symbol.session === session ? symbol : `${decision} is not of session ${session}, as the document is`;
}

function resolutionRow(
  adopted: ResolutionSymbol,
  title: string | null,
  adoptedOn: IsoDate,
  meeting: string,
  adoption: Resolution["adoption"],
  { sourceId }: VotingContext,
): Resolution | null {
  if (title === null) return null;
  const { body, session } = adopted;
  const symbol = formatSymbol(adopted);
  return { symbol, body, session, title, adoptedOn, meeting, adoption, treatyId: null, role: null, sourceId };
}
