/** What a code of the record is called on a page. A code without words is an error of this file, so it stops the build. */
function words(dictionary: Readonly<Record<string, string>>): (code: string) => string {
  return (code) => {
    const found = dictionary[code];
    if (found === undefined) throw new RangeError(`no words on file for the code ${JSON.stringify(code)}`);
    return found;
  };
}

export const statusWords = words({
  none: "not signed",
  signatory: "signatory",
  contracting: "consented, no entry into force on file",
  party: "party",
  provisional: "applies provisionally",
  withdrawn: "withdrawn",
});

export const gradeWords = words({
  depositary: "depositary",
  official: "official",
  secondary: "press or archive",
});

export const confirmationWords = words({
  twoOrMore: "two or more sources",
  one: "one source",
  unverified: "unverified",
});

export const voteWords = words({
  yes: "Yes",
  no: "No",
  abstain: "Abstained",
  notVoting: "Did not vote",
});

export const verdictWords = words({
  true: "True",
  partlyTrue: "Partly true",
  framing: "Framing",
  overstated: "Overstated",
  undecided: "Undecided",
  wrongTerm: "Wrong term",
  opinion: "Opinion",
  false: "False",
});

export const countVerdictWords = words({
  right: "Right",
  rightThen: "Right on that day",
  imprecise: "Imprecise",
  wrong: "Wrong",
});

export const kindWords = words({
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
export function groupWords(group: string | null): string {
  return group === null ? "No group" : longGroups(group);
}

const longGroups = words({
  African: "African",
  "Asia-Pacific": "Asia-Pacific",
  "Eastern European": "Eastern European",
  GRULAC: "Latin American and Caribbean",
  WEOG: "Western European and Others",
});
