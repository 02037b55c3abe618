import { z } from "zod";
import { ParseError, RefusedDocumentError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import { midnight, readAnswer, unknownKeys } from "./answer.js";

const optionalDay = midnight.nullish().transform((day) => day ?? null);

/** Keys as the Treaty Office names them. Those that can be absent were met in a client of the API only. */
const rowKeys = {
  /** The Council's own code, `BUL`; not ISO 3166. */
  CodePays: z.string().regex(/\S/),
  LibPaysOrga: z.string().regex(/\S/),
  NumSTE: z.string(),
  DateSignature: midnight.nullable(),
  DateConsentement: midnight.nullable(),
  DateEntreeVigueur: midnight.nullable(),
  DateDenonciation: optionalDay,
  DateEffetDenonciation: optionalDay,
  DateSuspension: optionalDay,
  Reserves: z.unknown().optional(),
  Declarations: z.unknown().optional(),
  Objections: z.unknown().optional(),
  Territoires: z.unknown().optional(),
  Communications: z.unknown().optional(),
};

const rows = z.array(z.looseObject(rowKeys));
type Row = z.infer<typeof rows>[number];

/** In which of the three lists a row stands: the only sign of membership, as of the day of reading. */
export type ChartGroup = "member" | "nonMember" | "organisation";

/** What the chart says of one participant, dates as printed: `2001-11-23T00:00:00`. */
export interface ChartRow {
  readonly group: ChartGroup;
  readonly code: string;
  readonly name: string;
  readonly signature: string | null;
  /** Of ratification, acceptance, approval or accession: the data do not say which. */
  readonly consent: string | null;
  readonly entryIntoForce: string | null;
  readonly denunciation: string | null;
  readonly denunciationEffect: string | null;
  readonly suspension: string | null;
}

/** The chart of signatures of a treaty. */
export interface Chart {
  /** `185`. */
  readonly number: string;
  readonly rows: readonly ChartRow[];
  /** Keys that were not seen before. */
  readonly unknownKeys: readonly string[];
}

/**
 * Reads the answer for the treaty of this number: three lists, of member States, of other States and of organisations.
 * Throws RefusedDocumentError for something else and for the chart of another treaty, ParseError with every problem.
 */
export function parseChart(document: string, bytes: Uint8Array, number: string): Chart {
  const [members, nonMembers, organisations] = readAnswer(document, bytes, z.tuple([rows, rows, rows]));
  const all = [...members, ...nonMembers, ...organisations];
  const other = all.find(({ NumSTE }) => NumSTE !== number);
  if (other !== undefined) {
    const detail = `a row of treaty ${quoted(other.NumSTE)} in place of ${number}`;
    throw new RefusedDocumentError(document, "another treaty", detail);
  }
  if (members.length === 0) throw new ParseError(document, ["it lists no member State"]);
  return {
    number,
    rows: [
      ...members.map(asRow("member")),
      ...nonMembers.map(asRow("nonMember")),
      ...organisations.map(asRow("organisation")),
    ],
    unknownKeys: unknownKeys(all, rowKeys),
  };
}

function asRow(group: ChartGroup): (row: Row) => ChartRow {
  return (row) => ({
    group,
    code: row.CodePays,
    name: row.LibPaysOrga,
    signature: row.DateSignature,
    consent: row.DateConsentement,
    entryIntoForce: row.DateEntreeVigueur,
    denunciation: row.DateDenonciation,
    denunciationEffect: row.DateEffetDenonciation,
    suspension: row.DateSuspension,
  });
}
