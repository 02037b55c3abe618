import type { Source } from "@depositary/model";
import type { Sidecar } from "../../fetch/sidecar.js";
import type { MarcRecord } from "../../source/undl/index.js";

/** A record, and the answer in which it was fetched. */
export interface FetchedRecord {
  readonly record: MarcRecord;
  readonly sidecar: Sidecar;
}

/** A document of the Library as a source, with the bytes in which it was fetched. */
export function fetchedSource(source: Source, { retrievedAt, sha256 }: Sidecar): Source {
  return { ...source, retrievedAt, sha256 };
}
