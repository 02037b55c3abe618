import {
  createHttpClient,
  defaultHttpSettings,
  type HttpClient,
  type HttpSettings,
} from "../../src/fetch/http-client.js";
import { type Handler, type SeenRequest, startServer } from "./loopback-server.js";

/** What the server answers until it is told otherwise. */
export const TEXT = "status ".repeat(4000);

/** A server on this machine, and clients that may ask it. */
export interface ClientAndServer {
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  readonly connections: () => number;
  /** The pauses of all clients, in milliseconds: recorded and not waited for. Each one's clock moves with its own. */
  readonly pauses: readonly number[];
  answer(handler: Handler): void;
  client(settings?: Partial<HttpSettings>): HttpClient;
  /** Ends the server alone. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function clientAndServer(): Promise<ClientAndServer> {
  const pauses: number[] = [];
  const clients: HttpClient[] = [];
  let handle: Handler = (_request, response) => response.end(TEXT);
  const server = await startServer((request, response) => handle(request, response));
  const client = (settings: Partial<HttpSettings> = {}) => {
    let elapsed = 0;
    const sleep = async (ms: number) => {
      pauses.push(ms);
      elapsed += ms;
    };
    const made = createHttpClient(
      {
        ...defaultHttpSettings,
        intervalMs: 0,
        userAgent: "depositary/0.1 (+https://example.org)",
        loopbackOrigins: new Set([server.origin]),
        ...settings,
      },
      { random: () => 0.5, sleep, elapsedMs: () => elapsed, now: () => new Date("2026-09-10T12:00:00Z") },
    );
    clients.push(made);
    return made;
  };
  return {
    origin: server.origin,
    requests: server.requests,
    connections: server.connections,
    pauses,
    answer(handler) {
      handle = handler;
    },
    client,
    stop: server.close,
    async close() {
      await Promise.all(clients.map((one) => one.close()));
      await server.close();
    },
  };
}
