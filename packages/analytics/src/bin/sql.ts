import { runAsProcess } from "./command.js";
import { sql } from "./sql-command.js";

await runAsProcess("depositary-sql", sql);
