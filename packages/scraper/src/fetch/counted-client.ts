import { stat } from "node:fs/promises";
import type { HttpClient, HttpRequest, HttpResponse } from "./http-client.js";

/** A client and the bytes that it has fetched, decoded. */
export interface CountedClient {
  readonly client: HttpClient;
  readonly bytes: () => number;
}

/** The same client, counting what comes through it. */
export function countBytes(client: HttpClient): CountedClient {
  let bytes = 0;
  return {
    client: {
      async send(url, request) {
        const response = await client.send(url, request);
        bytes += await bytesOf(response, request);
        return response;
      },
      close: () => client.close(),
    },
    bytes: () => bytes,
  };
}

/** A large body lies in a file and not in the response. */
async function bytesOf({ status, bytes }: HttpResponse, request: HttpRequest | undefined): Promise<number> {
  if (request?.file === undefined || status !== 200) return bytes.length;
  return (await stat(request.file.path)).size;
}
