import { contentSecurityPolicy } from "../component/content-policy.js";

/** Where the console stands. */
export const consoleFolder = "sql/";

/** The policy of the console's page and of its worker: WebAssembly may be compiled, and one worker of our own may run. */
export const consolePolicy = `${contentSecurityPolicy.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
)}; worker-src 'self'`;
