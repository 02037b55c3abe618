/** Fewest ballots on which an agreement may be shown. */
const LEAST_BALLOTS = 10;

/** Agreements that may be shown, as a table expression. */
export const SHOWN_AGREEMENTS = `(FROM agreement WHERE ballots >= ${LEAST_BALLOTS})`;

/** Mean of the agreements of a group of rows. As decimals they add up exactly: threads add in any order, and sums of floats tell. */
export const MEAN_AGREEMENT = "round(avg(agreement::DECIMAL(13, 12)), 12)";
