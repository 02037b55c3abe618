import { type DayInterval, groupBy, type RollCallKind, type Vote } from "@depositary/model";
import { overlaps } from "../days.js";

/** What two archives must have in common to speak of the same roll call. */
export interface Matchable {
  readonly body: string;
  readonly day: DayInterval;
  readonly symbol: string | null;
  readonly kind: RollCallKind;
  readonly ballots: ReadonlyMap<string, Vote>;
  /** Members about whom it says nothing: they are not compared. */
  readonly leftOut: readonly string[];
}

/** A roll call with the code of each participant's vote, by the participant's column; 0 for who has none. */
interface Coded {
  readonly rollCall: Matchable;
  readonly codes: Uint8Array;
}

interface Candidate {
  readonly incoming: number;
  readonly onFile: number;
  readonly score: number;
}

// The same symbol allows for corrections of some votes; without it the lists must be the same but for a few members.
const DIFFERING_WITH_SYMBOL = 0.15;
const DIFFERING_WITHOUT_SYMBOL = 0.02;
const MISSING_WITHOUT_SYMBOL = 0.12;
const WITHOUT_SYMBOL_PENALTY = 1000;
const ANOTHER_DAY_PENALTY = 500;
const ANOTHER_KIND_PENALTY = 0.5;

const CODES: Readonly<Record<Vote, number>> = { yes: 1, no: 2, abstain: 3, notVoting: 0 };

/**
 * For each incoming roll call the one on file that is the same vote, or null. One to one; the nearest pair first,
 * a common symbol before none, of those a day in common before none, then the order of both lists. Without a common symbol
 * they must have a day in common.
 */
export function matchRollCalls<OnFile extends Matchable>(
  incoming: readonly Matchable[],
  onFile: readonly OnFile[],
): readonly (OnFile | null)[] {
  const columns = participantColumns([...incoming, ...onFile]);
  const known = onFile.map((rollCall) => coded(rollCall, columns));
  const [byMonth, bySymbol] = [indexByMonth(onFile), indexBySymbol(onFile)];
  const candidates = incoming.flatMap((rollCall, index) => {
    const own = coded(rollCall, columns);
    const leftOut = leftOutColumns(rollCall, columns);
    return nearby(rollCall, byMonth, bySymbol).flatMap((place) => {
      const other = known[place];
      const score = other === undefined ? null : distance(own, other, leftOut);
      return score === null ? [] : [{ incoming: index, onFile: place, score }];
    });
  });
  return assign(candidates, incoming.length).map((other) =>
    other === null ? null : (onFile[other] ?? null),
  );
}

/** For each incoming one the index of its match on file. */
function assign(candidates: readonly Candidate[], count: number): readonly (number | null)[] {
  const matches = new Array<number | null>(count).fill(null);
  const used = new Set<number>();
  const nearest = [...candidates].sort(
    (a, b) => a.score - b.score || a.incoming - b.incoming || a.onFile - b.onFile,
  );
  for (const { incoming, onFile } of nearest) {
    if (matches[incoming] !== null || used.has(onFile)) continue;
    matches[incoming] = onFile;
    used.add(onFile);
  }
  return matches;
}

/** Null where the two cannot be the same vote, otherwise the smaller the nearer. */
function distance(
  { rollCall: a, codes }: Coded,
  { rollCall: b, codes: otherCodes }: Coded,
  leftOut: Uint8Array,
): number | null {
  if (a.body !== b.body || !isCompatible(a, b)) return null;
  const hasSymbol = a.symbol !== null && b.symbol !== null;
  const hasDay = overlaps(a.day, b.day);
  if (!hasSymbol && !hasDay) return null;
  const { common, differing, missing } = compare(codes, otherCodes, leftOut);
  if (common === 0) return null;
  const isSame = hasSymbol
    ? differing <= DIFFERING_WITH_SYMBOL * common
    : differing <= DIFFERING_WITHOUT_SYMBOL * common &&
      missing <= MISSING_WITHOUT_SYMBOL * (common + missing);
  if (!isSame) return null;
  const penalty =
    (hasSymbol ? 0 : WITHOUT_SYMBOL_PENALTY) +
    (hasDay ? 0 : ANOTHER_DAY_PENALTY) +
    (a.kind === b.kind ? 0 : ANOTHER_KIND_PENALTY);
  return differing + missing + penalty;
}

function isCompatible(a: Matchable, b: Matchable): boolean {
  if (a.symbol !== null && b.symbol !== null && a.symbol !== b.symbol) return false;
  return a.kind === b.kind || a.kind === "unknown" || b.kind === "unknown";
}

function compare(
  left: Uint8Array,
  right: Uint8Array,
  leftOut: Uint8Array,
): { readonly common: number; readonly differing: number; readonly missing: number } {
  let common = 0;
  let differing = 0;
  let missing = 0;
  for (let i = 0; i < left.length; i++) {
    const a = left[i];
    const b = right[i];
    if (a === b) common += a === 0 ? 0 : 1;
    else if (a === 0 || b === 0) missing += leftOut[i] === 1 ? 0 : 1;
    else {
      common += 1;
      differing += 1;
    }
  }
  return { common, differing, missing };
}

function participantColumns(votes: readonly Matchable[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { ballots, leftOut } of votes) {
    for (const id of ballots.keys()) if (!columns.has(id)) columns.set(id, columns.size);
    for (const id of leftOut) if (!columns.has(id)) columns.set(id, columns.size);
  }
  return columns;
}

function coded(rollCall: Matchable, columns: ReadonlyMap<string, number>): Coded {
  const codes = new Uint8Array(columns.size);
  for (const [id, vote] of rollCall.ballots) codes[columnOf(id, columns)] = CODES[vote];
  return { rollCall, codes };
}

/** 1 in the columns of those about whom the roll call says nothing. */
function leftOutColumns({ leftOut }: Matchable, columns: ReadonlyMap<string, number>): Uint8Array {
  const flags = new Uint8Array(columns.size);
  for (const id of leftOut) flags[columnOf(id, columns)] = 1;
  return flags;
}

function columnOf(id: string, columns: ReadonlyMap<string, number>): number {
  const column = columns.get(id);
  if (column === undefined) throw new RangeError(`${id} has no column`);
  return column;
}

function indexByMonth(votes: readonly Matchable[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  votes.forEach((vote, position) => {
    for (const month of months(vote)) {
      const found = index.get(month);
      if (found === undefined) index.set(month, [position]);
      else found.push(position);
    }
  });
  return index;
}

function indexBySymbol(votes: readonly Matchable[]): ReadonlyMap<string | null, readonly number[]> {
  return new Map(
    [...groupBy(votes.keys(), (position) => votes[position]?.symbol ?? null)].filter(
      ([symbol]) => symbol !== null,
    ),
  );
}

/** Those of a month in common and those of the same symbol. */
function nearby(
  vote: Matchable,
  byMonth: ReadonlyMap<string, readonly number[]>,
  bySymbol: ReadonlyMap<string | null, readonly number[]>,
): readonly number[] {
  const found = months(vote).flatMap((month) => byMonth.get(month) ?? []);
  found.push(...(bySymbol.get(vote.symbol) ?? []));
  return [...new Set(found)].sort((a, b) => a - b);
}

function months({ day }: Matchable): readonly string[] {
  const found: string[] = [];
  let [year, month] = [Number(day.notBefore.slice(0, 4)), Number(day.notBefore.slice(5, 7))];
  const last = day.notAfter.slice(0, 7);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name > last) return found;
    found.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
