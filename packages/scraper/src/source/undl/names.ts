import type { Participant, ParticipantName, Source } from "@depositary/model";
import type { ImportLedger, Refusal } from "../../import-ledger.js";
import { quoted } from "../../one-line.js";
import type { CodeList } from "../../votes/code-list.js";
import { openCsv } from "../../votes/csv-stream.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { bulkSource } from "./file-name.js";
import { findBulkFile } from "./find-bulk-file.js";
import { cellOf, findColumns, type LayoutRules, type Positions } from "./layout.js";
import { meets, type NameSpan, spanOfDays, spanOfPeriods } from "./name-span.js";
import { undlCodes } from "./voters.js";

const EXCEPTIONS = "undl-names";

type Column = "name" | "iso" | "m49" | "from" | "to" | "periods";

/** Headings of the releases of 2025 and 2026. */
const LAYOUT: LayoutRules<Column> = {
  columns: {
    name: ["member_state", "Member State"],
    iso: ["iso", "ISO Code"],
    m49: ["m49", "M49 Code"],
    from: ["Start date"],
    to: ["End date"],
    periods: ["coverage_periods"],
  },
  ignored: [
    "", // numbers of the rows
    "undl_id",
    "name_status",
    "other_names",
    "earlier_names",
    "later_names",
    "geographic_term",
    "founding_member",
    "membership_resolution",
    "scope_note",
    "french",
    "spanish",
    "arabic",
    "chinese",
    "russian",
    "undl_link",
    "unms_ontology_link",
    "Other Names",
    "Earlier or Later Name",
    "Earlier (a) or Later (b)",
    "Geographic Term",
    "Membership Document Symbol",
    "Scope Note",
    "French",
    "Spanish",
    "Arabic",
    "Chinese",
    "Russian",
  ],
  optional: ["m49", "from", "to", "periods"],
};

/** The facts on file that the import of names needs. */
export interface NameReference {
  readonly participants: readonly Participant[];
  readonly names: readonly ParticipantName[];
}

/** Spellings that the list of names adds. */
export interface NameImport {
  /** All names on file afterwards. */
  readonly participantNames: readonly ParticipantName[];
  readonly source: Source;
  readonly ledger: ImportLedger;
}

/**
 * The Library's spellings of member States, each under the participant of its code in the days for which the file lists it. A
 * row without a code known, or whose spelling then means another participant on file, is refused. Throws ParseError on an
 * unknown heading.
 */
export async function importNames(
  files: StreamedFiles,
  { participants, names: before }: NameReference,
): Promise<NameImport> {
  const file = await findBulkFile(files, "names");
  const { heading, batches } = await openCsv(files, file.path);
  const at = findColumns(file.path, heading, LAYOUT);
  const codes = undlCodes(participants);
  const names = [...before];
  const refused: Refusal[] = [];
  let [read, merged] = [0, 0];
  for await (const batch of batches)
    for (const cells of batch) {
      read += 1;
      const [name, iso] = [cellOf(cells, at.name).normalize("NFC"), cellOf(cells, at.iso)];
      const added = readName({ name, iso, span: spanOf(cells, at) }, codes, names);
      if (added === "on file") merged += 1;
      else if ("reason" in added) refused.push(refusalOf(file.path, `${name} (${iso})`, added.reason));
      else names.push(added);
    }
  return {
    participantNames: names,
    source: bulkSource(file),
    ledger: { read, imported: read - merged - refused.length, merged, refused },
  };
}

/** Every release has the rows that name no State: an exception is of the list. */
function refusalOf(file: string, found: string, reason: string): Refusal {
  return { file, found, reason, exceptionAt: { document: EXCEPTIONS, found } };
}

interface PrintedName {
  readonly name: string;
  readonly iso: string;
  /** What is not understood in its place. */
  readonly span: NameSpan | string;
}

function spanOf(cells: readonly string[], at: Positions<Column>): NameSpan | string {
  if (at.periods >= 0) return spanOfPeriods(cellOf(cells, at.periods));
  return spanOfDays(cellOf(cells, at.from), cellOf(cells, at.to));
}

/** The name as a row, that it is on file already, or why it cannot be one. */
function readName(
  { name, iso, span }: PrintedName,
  codes: CodeList,
  names: readonly ParticipantName[],
): ParticipantName | "on file" | { readonly reason: string } {
  const bearers = codes.get(iso) ?? [];
  const all = bearers.map(({ participantId }) => participantId);
  const spelled = names.filter((row) => row.name === name);
  if (spelled.some(({ participantId }) => all.includes(participantId))) return "on file";
  if (name === "") return { reason: "no name" };
  if (/[\p{Cc}\p{Bidi_Control}]/u.test(name))
    return { reason: `control character in the name: ${quoted(name)}` };
  if (typeof span === "string") return { reason: span };
  const meant = bearers.filter((one) => meets(one, span)).map((one) => one.participantId);
  const others = spelled.filter((row) => meets(row, span));
  const [participantId, ...further] = meant;
  if (others.length > 0)
    return { reason: `the spelling means ${others.map((row) => row.participantId).join(" or ")} on file` };
  if (further.length > 0)
    return { reason: `the code ${JSON.stringify(iso)} has meant ${meant.join(" and ")}` };
  if (participantId === undefined)
    return { reason: `no participant has the code ${JSON.stringify(iso)}${all.length > 0 ? " then" : ""}` };
  return { name, participantId, ...span, language: "en", seenIn: "UNDL" };
}
