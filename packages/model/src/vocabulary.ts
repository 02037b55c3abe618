/** Where a participant stands towards a treaty on a day. */
export const participationStatuses = [
  "none",
  "signatory",
  "contracting",
  "party",
  "provisional",
  "withdrawn",
] as const;
export type ParticipationStatus = (typeof participationStatuses)[number];

/**
 * How good the evidence is: read from the depositary's own record, from another official record, or from press and
 * archives.
 */
export const grades = ["depositary", "official", "secondary"] as const;
export type Grade = (typeof grades)[number];

/** How many sources say so that do not merely copy each other. */
export const confirmations = ["twoOrMore", "one", "unverified"] as const;
export type Confirmation = (typeof confirmations)[number];

/** What a participant is: States and territories of today and before, and organisations of States. */
export const participantKinds = [
  "memberState",
  "observerState",
  "otherState",
  "formerState",
  "territory",
  "regionalOrganisation",
  "organisation",
] as const;
export type ParticipantKind = (typeof participantKinds)[number];

/** Kinds of participant that are no State or territory: a regional economic integration organisation is one of them. */
export const organisationKinds: readonly ParticipantKind[] = ["regionalOrganisation", "organisation"];

/** True for an organisation of States, of whatever kind. */
export function isOrganisation({ kind }: { readonly kind: ParticipantKind }): boolean {
  return organisationKinds.includes(kind);
}

/** The five regional groups of the General Assembly. */
export const regionalGroups = ["African", "Asia-Pacific", "Eastern European", "GRULAC", "WEOG"] as const;
export type RegionalGroup = (typeof regionalGroups)[number];

/**
 * `notVoting`: a member with no recorded vote, absent or silent; not an abstention. Who was no member on that day has
 * no ballot.
 */
export const votes = ["yes", "no", "abstain", "notVoting"] as const;
export type Vote = (typeof votes)[number];

/** What a recorded vote was on: the whole text, a part of it, an amendment to it, a motion, or a draft in a committee. */
export const rollCallKinds = ["whole", "paragraph", "amendment", "motion", "committee", "unknown"] as const;
export type RollCallKind = (typeof rollCallKinds)[number];

/** How a body adopted a text. An adoption without a vote has no roll call and no ballots. */
export const adoptions = ["recorded vote", "non-recorded vote", "without vote"] as const;
export type Adoption = (typeof adoptions)[number];

/** What a check of a public claim found, from `true` to `false`; an `opinion` is neither. */
export const verdicts = [
  "true",
  "partlyTrue",
  "framing",
  "overstated",
  "undecided",
  "wrongTerm",
  "opinion",
  "false",
] as const;
export type Verdict = (typeof verdicts)[number];

/** What a refresh can see change: what participants did, how rows about it differ, and which treaties are listed. */
export const changeKinds = [
  "signed",
  "consented",
  "dated",
  "corrected",
  "withdrew",
  "rejoined",
  "renamed",
  "acted",
  "columnsChanged",
  "treatyChanged",
  "treatyAppeared",
  "treatyListed",
  "treatyUnlisted",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How facts come in: an archive that is imported, a live source that is refreshed. */
export const runKinds = ["import", "refresh"] as const;
export type RunKind = (typeof runKinds)[number];

/**
 * Events in the life of a treaty. A domestic step is a parliament's vote or a law: announced, and not a deposit with
 * the depositary.
 */
export const timelineKinds = [
  "draft",
  "meeting",
  "resolution",
  "notification",
  "signature",
  "domesticStep",
  "reportedRatification",
  "deadline",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];
