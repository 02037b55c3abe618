import type { IsoDate } from "@depositary/model";
import { z } from "zod";
import { parseJson } from "../parse-json.js";

/** What is known of fetched bytes beside the bytes: stands next to them as JSON. */
const sidecar = z.object({
  /** The address that answered. */
  url: z.string(),
  /** UTC, to the second. */
  retrievedAt: z.string(),
  status: z.number(),
  /** Of the decoded body, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  contentType: z.string().nullable(),
});
export type Sidecar = Readonly<z.infer<typeof sidecar>>;

/** The day on which the bytes were fetched, UTC. */
export function retrievedOn({ retrievedAt }: Pick<Sidecar, "retrievedAt">): IsoDate {
  return retrievedAt.slice(0, "YYYY-MM-DD".length);
}

export function writeSidecar(sidecar: Sidecar): string {
  return `${JSON.stringify(sidecar, null, 2)}\n`;
}

/** The sidecar in a JSON text; null where the text is not one. */
export function readSidecar(text: string): Sidecar | null {
  return sidecar.safeParse(parseJson(text)).data ?? null;
}
