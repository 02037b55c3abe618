import { runAsProcess } from "./command.js";
import { forecastCommand } from "./forecast-command.js";

await runAsProcess("depositary-forecast", forecastCommand);
