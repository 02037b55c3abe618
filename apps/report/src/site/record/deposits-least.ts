/** Fewest deposits of known day that make a calendar of a treaty. */
export const DEPOSITS_LEAST = 20;
