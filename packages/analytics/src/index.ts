export { type Database, openDatabase } from "./database.js";
export { DatabaseError } from "./database-error.js";
export type { Access, DatabaseOptions } from "./session.js";
