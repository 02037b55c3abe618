import type { DocumentRequest } from "../documents.js";
import type { SourceRun } from "../refresh-source.js";

const TOKEN = "DEPOSITARY_UNDL_TOKEN";

/** The token for the Library's API; null where the environment has none: then its public pages are asked. */
export function tokenOf({ secrets }: Pick<SourceRun, "secrets">): string | null {
  return secrets[TOKEN] ?? null;
}

/** A request with the token in its header, where no address and no sidecar can have it. */
export function withToken(path: string, token: string | null): DocumentRequest {
  return token === null ? { path } : { path, headers: { authorization: `Token ${token}` } };
}
