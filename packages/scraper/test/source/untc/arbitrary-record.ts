import fc from "fast-check";
import {
  countTotals,
  formatShortDate,
  type Heading,
  type HeadingLabel,
  type PrintedDate,
  type PrintedName,
  type StatusRecord,
} from "../../../src/source/untc/index.js";

const SIGNATURE: readonly (readonly HeadingLabel[])[] = [
  [{ label: "Signature", mark: null }],
  [
    { label: "Signature", mark: null },
    { label: "Succession to signature", mark: "d" },
  ],
  [
    { label: "Signature", mark: null },
    { label: "Signature ad referendum", mark: "s" },
  ],
];
const PROVISIONAL: readonly (readonly HeadingLabel[])[] = [
  [{ label: "Provisional application", mark: "n" }],
  [
    {
      label: "Provisional application by virtue of signature, adoption of the Agreement or accession thereto",
      mark: null,
    },
    { label: "Provisional application by virtue of a notification", mark: "n" },
  ],
  [{ label: "Notification of non-provisional application under article 7 (1) (b)", mark: null }],
];
const CONSENT: readonly HeadingLabel[] = [
  { label: "Ratification", mark: null },
  { label: "Acceptance", mark: "A" },
  { label: "Approval", mark: "AA" },
  { label: "Accession", mark: "a" },
  { label: "Succession", mark: "d" },
  { label: "Formal confirmation", mark: "c" },
  { label: "Participation under articles 3 (2) and (3)", mark: "P" },
  { label: "Definitive signature", mark: "s" },
];
/** Records as a parser makes them, so that they can be compared strictly. */
const PLAIN = { noNullPrototype: true } as const;
const LETTERS = [..."abdnpsxyzACPZÀÖØßéôÿŁőșż’'&\"().,;-"];
const TREATIES = ["XVIII-16", "IV-11-b", "III-2-2a", "XI-B-16-147", "XXVII-7-d", "XI-B-16-13H"] as const;

/** A heading as printed from its labels. */
export function headingOf(labels: readonly HeadingLabel[]): Heading {
  const printed = labels.map(({ label, mark }) => (mark === null ? label : `${label}(${mark})`)).join(", ");
  return { printed, labels };
}

/** Records as a document can print them, with totals that agree with their rows. */
export function arbitraryRecord(): fc.Arbitrary<StatusRecord> {
  return fc.tuple(fc.constantFrom(...TREATIES), headings()).chain(([treaty, columns]) =>
    fc
      .record(
        {
          treaty: fc.constant(treaty),
          chapter: fc.constant(treaty.startsWith("XI-") ? treaty.slice(0, 4) : (treaty.split("-")[0] ?? "")),
          chapterName: fc.option(fc.constantFrom("PENAL MATTERS", "TRANSPORT AND COMMUNICATIONS")),
          title: phrase().map((text) => `Convention ${text}`),
          conclusion: fc.option(fc.constantFrom("Lake Success, New York, 11 December 1946", "1 June 1980")),
          entryIntoForce: fc.option(phrase().map((text) => `24 October 1945, in accordance with ${text}`)),
          registration: fc.option(fc.constant("2 January 2019, No. 4789")),
          statusAsAt: fc.constant("05-01-2026"),
          headings: fc.constant(columns),
          rows: rows(columns),
        },
        PLAIN,
      )
      .map((record) => withTotals({ ...record, signatories: null, parties: null })),
  );
}

function withTotals(record: StatusRecord): StatusRecord {
  const { signatories, parties } = countTotals(record);
  return { ...record, signatories: String(signatories), parties: String(parties) };
}

function headings(): fc.Arbitrary<readonly Heading[]> {
  const consent = fc.shuffledSubarray([...CONSENT], { minLength: 1 });
  return fc
    .tuple(fc.option(fc.constantFrom(...SIGNATURE)), fc.option(fc.constantFrom(...PROVISIONAL)), consent)
    .map((columns) => columns.filter((column) => column !== null).map(headingOf));
}

function rows(columns: readonly Heading[]): fc.Arbitrary<StatusRecord["rows"]> {
  const cells = fc.tuple(...columns.map((heading) => fc.option(date(heading), { freq: 3 })));
  return fc
    .uniqueArray(fc.tuple(name(), cells), { minLength: 1, maxLength: 12, selector: ([{ name }]) => name })
    .map((pairs) => pairs.map(([participant, cells], i) => ({ position: i + 1, participant, cells })));
}

function name(): fc.Arbitrary<PrintedName> {
  return fc.record({ name: phrase(), isBracketed: fc.boolean(), notes: notes() }, PLAIN);
}

function date({ labels }: Heading): fc.Arbitrary<PrintedDate> {
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
  return fc
    .tuple(day, fc.constantFrom(...labels), fc.boolean(), notes())
    .map(([at, { mark }, isBracketed, numbers]) => {
      const text = formatShortDate(at.toISOString().slice(0, 10));
      const plain = mark === null ? text : `${text} ${mark}`;
      return { printed: isBracketed ? `[${plain}]` : plain, date: text, mark, isBracketed, notes: numbers };
    });
}

function notes(): fc.Arbitrary<readonly string[]> {
  return fc.array(fc.integer({ min: 1, max: 99 }).map(String), { maxLength: 3 });
}

/** Text that mark-up, references, brackets and white space cannot change: what a name or a title may hold. */
function phrase(): fc.Arbitrary<string> {
  const character = fc.constantFrom(...LETTERS);
  const word = fc.string({ unit: character, minLength: 1, maxLength: 8 });
  return fc
    .array(word, { minLength: 1, maxLength: 5 })
    .map((words) => words.join(" "))
    .filter((text) => !/&[a-z]+;/i.test(text));
}
