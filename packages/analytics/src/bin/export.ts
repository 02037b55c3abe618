import { runAsProcess } from "./command.js";
import { exportCommand } from "./export-command.js";

await runAsProcess("depositary-export", exportCommand);
