/** Whether there is time for tests that take minutes: `npm run test:soak`. */
export const isSoak = process.env.DEPOSITARY_SOAK === "1";
