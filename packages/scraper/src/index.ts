export * from "./errors.js";
export { RefusedError, UnavailableError } from "./fetch/fetch-error.js";
export type { DocumentOutcome, DocumentState, RefreshReport } from "./refresh/outcome.js";
export { type RefreshEffects, type RefreshRequest, refresh } from "./refresh.js";
