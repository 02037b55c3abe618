import { MISSING, type ScaledBallots } from "../../../../src/statistics/votes/ideal-point/scaled-ballots.js";
import type { SessionVotes } from "../../../../src/statistics/votes/recorded-vote.js";
import { votersIn } from "../../../../src/statistics/votes/vote-bits.js";

const MOST_ITERATIONS = 1000;
const TOLERANCE = 1e-7;

/** How alike two members of a session voted. */
export interface PairAgreement {
  readonly a: string;
  readonly b: string;
  readonly agreement: number;
}

/** Members of a session and where they stand, the sign without meaning. */
export interface Placed {
  readonly members: readonly string[];
  readonly positions: Float64Array;
}

/** Classical scaling of the distances 1 − agreement, those of pairs without one at the mean of the others. */
export function scaledAgreements(pairs: readonly PairAgreement[]): Placed {
  const members = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const n = members.length;
  const place = new Map(members.map((member, index) => [member, index]));
  const squares = pairs.map(({ agreement }) => (1 - agreement) ** 2);
  const matrix = new Float64Array(n * n).fill(meanOf(squares));
  for (const [index, { a, b }] of pairs.entries()) {
    const [row, column] = [place.get(a) ?? 0, place.get(b) ?? 0];
    matrix[row * n + column] = squares[index] ?? 0;
    matrix[column * n + row] = squares[index] ?? 0;
  }
  for (let member = 0; member < n; member++) matrix[member * n + member] = 0;
  const rows = members.map((_, row) => meanOf([...matrix.subarray(row * n, (row + 1) * n)]));
  const all = meanOf(rows);
  const centred = matrix.map(
    (value, at) => -(value - (rows[Math.floor(at / n)] ?? 0) - (rows[at % n] ?? 0) + all) / 2,
  );
  return { members, positions: leadingVector(n, (vector) => product(centred, vector)) };
}

/** Every vote of a session, those against a single member too, and everybody who cast one. */
export function everyBallot({ session, votes }: SessionVotes): ScaledBallots {
  const members = votersIn(votes);
  const codes = votes.flatMap(({ yesBy, abstainBy, noBy }) => {
    const codeOf = new Map([
      ...yesBy.map((member) => [member, 1] as const),
      ...abstainBy.map((member) => [member, 0] as const),
      ...noBy.map((member) => [member, -1] as const),
    ]);
    return members.map((member) => codeOf.get(member) ?? MISSING);
  });
  return { session, members, rollCalls: votes.length, votes: Int8Array.from(codes) };
}

/** The first left singular vector of the votes (yes 1, abstain 0, no −1), each roll call centred, missing ballots 0. */
export function centredVector({ members, rollCalls, votes }: ScaledBallots): Float64Array {
  const n = members.length;
  const centred = new Float64Array(votes.length);
  for (let start = 0; start < rollCalls * n; start += n) {
    const cast = votes.subarray(start, start + n);
    const mean = meanOf([...cast].filter((vote) => vote !== MISSING));
    for (const [member, vote] of cast.entries()) if (vote !== MISSING) centred[start + member] = vote - mean;
  }
  return leadingVector(n, (vector) => transposedProduct(centred, product(centred, vector), n));
}

/** By power iteration, from a start without symmetry. */
function leadingVector(size: number, multiply: (vector: Float64Array) => Float64Array): Float64Array {
  let vector: Float64Array = Float64Array.from({ length: size }, (_, index) => Math.sin(index + 1));
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const next = multiply(vector);
    const length = Math.hypot(...next);
    const unit = next.map((value) => value / length);
    const change = Math.hypot(...unit.map((value, index) => value - (vector[index] ?? 0)));
    vector = unit;
    if (change < TOLERANCE) break;
  }
  return vector;
}

/** A matrix, row after row of the length of the vector, times the vector. */
function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const result = new Float64Array(matrix.length / n);
  for (let row = 0; row < result.length; row++) {
    let sum = 0;
    for (let column = 0; column < n; column++) sum += (matrix[row * n + column] ?? 0) * (vector[column] ?? 0);
    result[row] = sum;
  }
  return result;
}

/** The same matrix turned, with rows of `n`, times a vector. */
function transposedProduct(matrix: Float64Array, vector: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n);
  for (let row = 0; row < vector.length; row++)
    for (let column = 0; column < n; column++)
      result[column] = (result[column] ?? 0) + (matrix[row * n + column] ?? 0) * (vector[row] ?? 0);
  return result;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
