import type { TreatyId } from "@depositary/model";
import type { StatusRecord } from "./status-record.js";
export function parseStatusHtml(_bytes: Uint8Array, treaty: TreatyId): StatusRecord {
  throw new Error(treaty);
}
