import { processEffects } from "./process-effects.js";
import { refreshCommand } from "./refresh-command.js";

process.exitCode = await refreshCommand(process.argv.slice(2), processEffects);
