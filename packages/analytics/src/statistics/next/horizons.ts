/** Months after the day for which chances are given. */
export const HORIZONS = [12, 24, 36] as const;
