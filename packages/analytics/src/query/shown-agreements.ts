/** Fewest ballots on which an agreement may be shown. */
const LEAST_BALLOTS = 10;

/** Agreements that may be shown, as a table expression. */
export const SHOWN_AGREEMENTS = `(FROM agreement WHERE ballots >= ${LEAST_BALLOTS})`;
