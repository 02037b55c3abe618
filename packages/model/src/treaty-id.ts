import { z } from "zod";
import { readTreatyId } from "./treaty-number.js";

/** A treaty's public number as a string, in its one canonical spelling. */
export const treatyId = z.string().refine((text) => readTreatyId(text) !== null, {
  error: (issue) => `not a treaty number: ${JSON.stringify(issue.input)}`,
});
