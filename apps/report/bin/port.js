import { createServer } from "node:net";

// plain JavaScript: it runs before anything is compiled
/** Resolves to why nothing can be served on `port` of localhost, with the exit code of that; to null where something can. */
export function portRefusal(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", ({ message }) =>
      resolve({ code: 1, message: `port ${port} of localhost: ${message}` }),
    );
    try {
      server.listen(Number(port), "127.0.0.1", () => server.close(() => resolve(null)));
    } catch {
      resolve({ code: 2, message: `--port: expected 0 to 65535, found ${port}` });
    }
  });
}
