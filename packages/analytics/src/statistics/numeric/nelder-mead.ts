import { itemAt } from "./vector.js";

interface Vertex {
  readonly point: readonly number[];
  readonly value: number;
}

/** Where the search ended. */
export interface Minimum extends Vertex {
  /** Evaluations of moves of the simplex, all restarts together. */
  readonly iterations: number;
  /** False where the iterations ran out first. */
  readonly converged: boolean;
}

/** The simplex is small enough when its values differ by less. */
const VALUE_TOLERANCE = 1e-9;
/** … and its points by less in every coordinate. */
const POINT_TOLERANCE = 1e-4;

/**
 * The minimum of `objective` near `start` by the simplex of Nelder and Mead (Computer Journal 7, 1965), with the usual
 * coefficients (1, 2, ½, ½), within `limit` moves. It is restarted from its own end until that no longer moves: a simplex can collapse short of the
 * minimum.
 */
export function minimise(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  limit = 2000,
): Minimum {
  let best = search(objective, start, limit);
  while (best.converged) {
    const again = search(objective, best.point, limit - best.iterations);
    const isStill = best.value - again.value < VALUE_TOLERANCE;
    best = { ...again, iterations: best.iterations + again.iterations };
    if (isStill) break;
  }
  return best;
}

function search(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  limit: number,
): Minimum {
  const evaluate = (point: readonly number[]): Vertex => ({ point, value: objective(point) });
  let simplex = simplexAround(start).map(evaluate).sort(byValue);
  let iterations = 0;
  while (!isSmall(simplex) && iterations < limit) {
    simplex = moved(simplex, evaluate).sort(byValue);
    iterations++;
  }
  const [best = evaluate(start)] = simplex;
  return { ...best, iterations, converged: iterations < limit };
}

function simplexAround(start: readonly number[]): readonly (readonly number[])[] {
  const corners = start.map((_, moving) =>
    start.map((value, index) => (index === moving ? value + Math.max(0.1 * Math.abs(value), 0.1) : value)),
  );
  return [start, ...corners];
}

/** One step of a simplex whose vertices are in order: the worst is reflected, or all move towards the best. */
function moved(simplex: readonly Vertex[], evaluate: (point: readonly number[]) => Vertex): Vertex[] {
  const kept = simplex.slice(0, -1);
  const [best, worst, second] = [simplex[0], simplex.at(-1), kept.at(-1)];
  if (best === undefined || worst === undefined || second === undefined) return [...simplex];
  const centre = centroid(kept);
  const along = (step: number) => evaluate(between(centre, worst.point, -step));
  const reflected = along(1);
  if (reflected.value < best.value) {
    const expanded = along(2);
    return [...kept, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < second.value) return [...kept, reflected];
  const contracted = along(reflected.value < worst.value ? 0.5 : -0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...kept, contracted];
  return simplex.map((vertex) => (vertex === best ? best : evaluate(between(best.point, vertex.point, 0.5))));
}

function centroid(vertices: readonly Vertex[]): readonly number[] {
  const [first] = vertices;
  if (first === undefined) return [];
  return first.point.map(
    (_, index) => vertices.reduce((sum, { point }) => sum + itemAt(point, index), 0) / vertices.length,
  );
}

function between(from: readonly number[], to: readonly number[], share: number): readonly number[] {
  return from.map((value, index) => value + share * (itemAt(to, index) - value));
}

function isSmall(simplex: readonly Vertex[]): boolean {
  const [best] = simplex;
  if (best === undefined) return true;
  return simplex.every(
    ({ point, value }) =>
      value - best.value < VALUE_TOLERANCE &&
      point.every((coordinate, index) => Math.abs(coordinate - itemAt(best.point, index)) < POINT_TOLERANCE),
  );
}

function byValue(a: Vertex, b: Vertex): number {
  return a.value - b.value;
}
