import { runAsProcess } from "./command.js";
import { forecastCommand } from "./forecast-command.js";

await runAsProcess(
  "depositary-forecast",
  forecastCommand({ today: () => new Date().toISOString().slice(0, 10) }),
);
