import { importCommand } from "./import-command.js";
import { processEffects } from "./process-effects.js";

process.exitCode = await importCommand(process.argv.slice(2), processEffects);
