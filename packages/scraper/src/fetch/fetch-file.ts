import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addressOf,
  type DocumentSource,
  heldFrom,
  httpRequest,
  type SnapshotFetcher,
  type SnapshotRequest,
  sidecarOf,
  unmodified,
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
  const comparable = heldFrom(url, held);
  const folder = await mkdtemp(join(tmpdir(), "depositary-file-"));
  const path = join(folder, "body");
  try {
    const response = await client.send(url, {
      ...httpRequest(source, request, comparable?.sidecar ?? null),
      file: { path, bytesMax },
    });
    if (response.status === 304) return await work(unmodified(url, comparable));
    const sidecar = sidecarOf(url, response, await sha256OfFile(path), now());
    return await work(await store.keepFile(source.name, { sidecar, path }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
