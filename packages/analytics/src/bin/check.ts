import { check } from "./check-command.js";
import { runAsProcess } from "./command.js";

await runAsProcess("depositary-check", check);
