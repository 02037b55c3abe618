import { runAsProcess } from "./command.js";
import { load } from "./load-command.js";

await runAsProcess("depositary-load", load);
