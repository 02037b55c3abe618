export { fillDatabase } from "./build/build-database.js";
export { readFingerprint } from "./build/build-table.js";
export { ensureDatabase, type RecordPaths } from "./build/ensure-database.js";
export { type Database, openDatabase } from "./database.js";
export { DatabaseError } from "./database-error.js";
export { describeProblem, type Problem, RecordError } from "./load/problem.js";
export * from "./query/index.js";
export type { Access, DatabaseOptions } from "./session.js";
export { writeWholeDirectory } from "./whole-directory.js";
