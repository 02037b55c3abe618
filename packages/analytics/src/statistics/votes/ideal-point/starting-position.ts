import { at, increase } from "../../numeric/vector.js";
import { MISSING, type ScaledBallots } from "./scaled-ballots.js";

const MOST_ITERATIONS = 1000;
const TOLERANCE = 1e-9;

/**
 * The first left singular vector of the matrix of votes (yes 1, abstain 0, no -1), each roll call centred and divided by its
 * standard deviation over the ballots, missing ones 0; scaled to standard deviation 1. By power iteration.
 */
export function startingPosition(ballots: ScaledBallots): Float64Array {
  const matrix = standardised(ballots);
  const members = ballots.members.length;
  let vector: Float64Array = Float64Array.from({ length: members }, (_, member) => 1 + member / members);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const next = unit(multiply(matrix, vector));
    const change = next.reduce((sum, value, index) => sum + (value - at(vector, index)) ** 2, 0);
    vector = next;
    if (change < TOLERANCE ** 2) break;
  }
  const scale = Math.sqrt(members);
  return vector.map((value) => value * scale);
}

/** M Mᵀ v for a matrix that stands roll call after roll call. */
function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const members = vector.length;
  const product = new Float64Array(members);
  for (let start = 0; start < matrix.length; start += members) {
    let sum = 0;
    for (let member = 0; member < members; member++) sum += at(matrix, start + member) * at(vector, member);
    for (let member = 0; member < members; member++)
      increase(product, member, sum * at(matrix, start + member));
  }
  return product;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function standardised({ members, rollCalls, votes }: ScaledBallots): Float64Array {
  const matrix = new Float64Array(votes.length);
  for (let rollCall = 0; rollCall < rollCalls; rollCall++) {
    const start = rollCall * members.length;
    const cast = votes.subarray(start, start + members.length);
    const known = cast.filter((vote) => vote !== MISSING);
    const mean = known.reduce((sum, vote) => sum + vote, 0) / known.length;
    const variance = known.reduce((sum, vote) => sum + (vote - mean) ** 2, 0) / known.length;
    if (!(variance > 0)) continue;
    cast.forEach((vote, member) => {
      if (vote !== MISSING) matrix[start + member] = (vote - mean) / Math.sqrt(variance);
    });
  }
  return matrix;
}
