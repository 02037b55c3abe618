import {
  createHttpClient,
  defaultHttpSettings,
  type HttpClient,
  type HttpSettings,
} from "../../src/fetch/http-client.js";

/** A client that waits for nobody, allowed to ask one server on this machine. */
export function quickClient(
  origin: string,
  settings: Partial<HttpSettings> = {},
  now = () => new Date(),
): HttpClient {
  return createHttpClient(
    {
      ...defaultHttpSettings,
      userAgent: "depositary-test",
      intervalMs: 0,
      retry: { attempts: 2, baseMs: 0, pauseMaxMs: 1000 },
      idleTimeoutMs: 2000,
      totalTimeoutMs: 5000,
      loopbackOrigins: new Set([origin]),
      ...settings,
    },
    { random: () => 0, sleep: async () => undefined, elapsedMs: () => 0, now },
  );
}
