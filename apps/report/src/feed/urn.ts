import { createHash } from "node:crypto";

/** A permanent identifier for a name of ours: a UUID of version 8 (RFC 9562 section 5.8) from its SHA-256. */
export function urnOf(name: string): string {
  const hex = createHash("sha256").update(`depositary:${name}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
