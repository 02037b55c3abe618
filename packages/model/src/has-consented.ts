import type { ParticipationStatus } from "./vocabulary.js";

/** Statuses of who has consented to be bound, be the treaty in force for it or not (VCLT art. 2.1 f and g). */
export const consentedStatuses: readonly ParticipationStatus[] = ["contracting", "party"];

/** Whether who has this status has consented to be bound. */
export function hasConsented({ status }: { readonly status: ParticipationStatus }): boolean {
  return consentedStatuses.includes(status);
}
