import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UnavailableError } from "./fetch-error.js";
import {
  addressOf,
  type DocumentSource,
  httpRequest,
  type SnapshotFetcher,
  type SnapshotRequest,
  sidecarOf,
} from "./fetch-snapshot.js";
import { askedUrl } from "./origin.js";
import { sha256OfFile } from "./sha256.js";
import type { StoredFile } from "./snapshot.js";

/**
 * Asks for a document that is too large for memory, on condition that it changed since the latest one that is held, and lends
 * it to `work` as a file. The bytes are kept as those of any document; a store that only reads has none of them afterwards.
 * Throws UnavailableError and RefusedError.
 */
export async function fetchFile<T>(
  { client, store, now }: SnapshotFetcher,
  source: DocumentSource,
  request: SnapshotRequest,
  bytesMax: number,
  work: (file: StoredFile) => Promise<T>,
): Promise<T> {
  const held = await store.latestFile(source.name, addressOf(source, request));
  const url = askedUrl(source.origin, request.path);
  const isHeldFromHere = held !== null && held.sidecar.url === url;
  const folder = await mkdtemp(join(tmpdir(), "depositary-file-"));
  const path = join(folder, "body");
  try {
    const response = await client.send(url, {
      ...httpRequest(source, request, isHeldFromHere ? held.sidecar : null),
      file: { path, bytesMax },
    });
    if (response.status !== 304) {
      const sidecar = sidecarOf(url, response, await sha256OfFile(path), now());
      return await work(await store.keepFile(source.name, { sidecar, path }));
    }
    if (isHeldFromHere) return await work(held);
    throw new UnavailableError(url, "status 304 to a request without a condition", { status: 304 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
