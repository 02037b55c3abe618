import { runAsProcess } from "./command.js";
import { processEffects } from "./process-effects.js";
import { sqlCommand } from "./sql-command.js";

await runAsProcess("depositary-sql", sqlCommand(processEffects));
