export * from "./errors.js";
export { RefusedError, UnavailableError } from "./fetch/fetch-error.js";
export type { DocumentOutcome, DocumentState, RefreshReport, SourceOutcome } from "./refresh/outcome.js";
export type { RefreshSource, SourceName, SourceRun } from "./refresh/refresh-source.js";
export { type RefreshEffects, type RefreshRequest, refresh } from "./refresh.js";
