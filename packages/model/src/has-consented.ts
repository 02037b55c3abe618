import type { ParticipationStatus } from "./vocabulary.js";

const statuses: readonly ParticipationStatus[] = ["contracting", "party"];

/** Whether who has this status has consented to be bound, be the treaty in force for it or not (VCLT art. 2.1 f and g). */
export function hasConsented({ status }: { readonly status: ParticipationStatus }): boolean {
  return statuses.includes(status);
}
