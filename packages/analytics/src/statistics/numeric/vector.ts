/**
 * What a typed array holds at `index`; NaN outside it, so that a slip of an index spoils the result instead of hiding. Of one kind of
 * array only, so that the compiler turns it into a plain load.
 */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}

/** The same of whole numbers of 32 bits. In an operation on bits NaN is 0: none is set. */
export function intAt(values: Int32Array, index: number): number {
  return values[index] ?? Number.NaN;
}

/** The same of a plain array. */
export function itemAt(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN;
}

/** Adds `amount` to the value at `index`. */
export function increase(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}

export function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** `value` held between two bounds. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
