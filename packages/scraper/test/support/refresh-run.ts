import { createHttpClient, defaultHttpSettings, type HttpSettings } from "../../src/fetch/http-client.js";
import type { RefreshEvent } from "../../src/refresh/event.js";
import type { RefreshReport } from "../../src/refresh/outcome.js";
import type { RefreshSource } from "../../src/refresh/refresh-source.js";
import { type RefreshRequest, refresh } from "../../src/refresh.js";

export interface RunOfSources {
  readonly directory: string;
  readonly sources: readonly RefreshSource[];
  /** Asked in place of every source's own. */
  readonly origin: string;
  readonly at?: string;
  readonly settings?: Partial<HttpSettings>;
  readonly request?: Partial<RefreshRequest>;
  readonly tell?: (event: RefreshEvent) => void;
}

/** One run of sources against a server on this machine, without pauses. */
export async function runSources(run: RunOfSources): Promise<RefreshReport> {
  const { directory, sources, origin, at = "2026-09-10T12:00:00Z" } = run;
  const client = createHttpClient(
    {
      ...defaultHttpSettings,
      userAgent: "depositary-test",
      intervalMs: 0,
      retry: { attempts: 1, baseMs: 0, pauseMaxMs: 0 },
      loopbackOrigins: new Set([origin]),
      ...run.settings,
    },
    { random: () => 0, sleep: async () => undefined, elapsedMs: () => 0, now: () => new Date(at) },
  );
  const request: RefreshRequest = {
    directory,
    sources: sources.map((source) => ({ source, only: null })),
    mirrors: new Map(sources.map(({ name }) => [name, origin])),
    environment: {},
    isDryRun: false,
    isOffline: false,
    ...run.request,
  };
  try {
    return await refresh(request, { client, now: () => new Date(at), tell: run.tell ?? (() => undefined) });
  } finally {
    await client.close();
  }
}
