import type { CountInPrint } from "@depositary/analytics";
import type {
  Confirmation,
  Grade,
  ParticipantKind,
  ParticipationStatus,
  RegionalGroup,
  Verdict,
  Vote,
} from "@depositary/model";

/** What each code of a vocabulary is called on a page. */
function words<Code extends string>(dictionary: Readonly<Record<Code, string>>): (code: Code) => string {
  return (code) => dictionary[code];
}

export const statusWords = words<ParticipationStatus>({
  none: "not signed",
  signatory: "signatory",
  contracting: "consented, no entry into force on file",
  party: "party",
  provisional: "applies provisionally",
  withdrawn: "withdrawn",
});

export const gradeWords = words<Grade>({
  depositary: "depositary",
  official: "official",
  secondary: "press or archive",
});

export const confirmationWords = words<Confirmation>({
  twoOrMore: "two or more independent sources",
  one: "one independent source",
  unverified: "unverified",
});

export const voteWords = words<Vote>({
  yes: "Yes",
  no: "No",
  abstain: "Abstained",
  notVoting: "Did not vote",
});

export const verdictWords = words<Verdict>({
  true: "True",
  partlyTrue: "Partly true",
  framing: "Framing",
  overstated: "Overstated",
  undecided: "Undecided",
  wrongTerm: "Wrong term",
  opinion: "Opinion",
  false: "False",
});

export const countVerdictWords = words<CountInPrint["verdict"]>({
  right: "Right",
  rightThen: "Right on that day",
  imprecise: "Imprecise",
  wrong: "Wrong",
});

export const kindWords = words<ParticipantKind>({
  memberState: "UN member",
  observerState: "UN observer State",
  otherState: "other State",
  formerState: "former State",
  territory: "territory",
  regionalOrganisation: "regional organisation",
  organisation: "organisation",
});

/** Models of forecasts, by what they look at. */
export const modelWords = words({
  pool: "Headline: mean of the next two",
  M3x: "Who has signed and who has not, and the treaty’s own pace",
  B4: "Instruments of treaties of that age, and the treaty’s own pace",
  B2: "The same, its own pace held closer to that of others",
  B1: "Constant rate, drawn towards that of others",
  B1p: "Naive: the rate so far goes on",
  B0: "How long other treaties took, whatever this one did",
});

/** A regional group in full; null stands for members of no group. */
export function groupWords(group: RegionalGroup | null): string {
  return group === null ? "No group" : longGroups(group);
}

const longGroups = words<RegionalGroup>({
  African: "African",
  "Asia-Pacific": "Asia-Pacific",
  "Eastern European": "Eastern European",
  GRULAC: "Latin American and Caribbean",
  WEOG: "Western European and Others",
});
