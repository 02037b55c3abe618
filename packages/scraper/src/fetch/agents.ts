import type { Agent } from "undici";
import { guardedLookup } from "./guarded-lookup.js";
import type { HttpSettings, TlsRelaxation } from "./http-client.js";

/** Connections to hosts, one at a time to each, apart by what may be reached and how. */
export interface Agents {
  readonly agentFor: (isLoopbackAllowed: boolean, tls?: TlsRelaxation) => Promise<Agent>;
  readonly close: () => Promise<void>;
}

type AgentSettings = Pick<HttpSettings, "connectTimeoutMs" | "idleTimeoutMs">;

export function createAgents(settings: AgentSettings): Agents {
  const agents = new Map<string, Promise<Agent>>();
  return {
    agentFor(isLoopbackAllowed, tls) {
      const key = JSON.stringify([isLoopbackAllowed, tls?.ciphers]);
      const agent = agents.get(key) ?? openAgent(settings, isLoopbackAllowed, tls);
      agents.set(key, agent);
      return agent;
    },
    close: async () => {
      await Promise.all([...agents.values()].map(async (agent) => (await agent).close()));
    },
  };
}

/** The library is loaded by the first agent: a run that asks nobody does without. */
async function openAgent(
  { connectTimeoutMs, idleTimeoutMs }: AgentSettings,
  isLoopbackAllowed: boolean,
  tls: TlsRelaxation | undefined,
): Promise<Agent> {
  const { Agent } = await import("undici");
  return new Agent({
    connections: 1,
    pipelining: 1,
    connect: { lookup: guardedLookup(isLoopbackAllowed), timeout: connectTimeoutMs, ...tls },
    headersTimeout: idleTimeoutMs,
    bodyTimeout: idleTimeoutMs,
  });
}
