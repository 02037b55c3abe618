import type { Participant, ParticipantName, Source } from "@depositary/model";
import type { ImportLedger, Refusal } from "../../import/import-ledger.js";
import { openCsv } from "../../votes/csv-stream.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { bulkSource, latestFile } from "./file-name.js";
import { cellOf, findColumns, type LayoutRules } from "./layout.js";
import { noBulkFile } from "./no-bulk-file.js";
import { undlCodes } from "./voters.js";

type Column = "name" | "iso" | "m49";

/** Headings of the releases of 2025 and 2026. */
const LAYOUT: LayoutRules<Column> = {
  columns: {
    name: ["member_state", "Member State"],
    iso: ["iso", "ISO Code"],
    m49: ["m49", "M49 Code"],
  },
  ignored: [
    "undl_id",
    "name_status",
    "coverage_periods",
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
    "Start date",
    "End date",
    "Earlier or Later Name",
  ],
  optional: ["m49"],
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
 * The Library's spellings of member States, each under the participant of its code. A row without a code known, or whose
 * spelling means another participant on file, is refused. Throws ParseError on an unknown heading.
 */
export async function importNames(
  files: StreamedFiles,
  { participants, names: before }: NameReference,
): Promise<NameImport> {
  const file = latestFile(await files.list("."), "names");
  if (file === null) throw await noBulkFile(files, "names");
  const { heading, batches } = await openCsv(files, file.path);
  const at = findColumns(file.path, heading, LAYOUT);
  const codes = undlCodes(participants);
  const names = [...before];
  const refused: Refusal[] = [];
  let [read, merged] = [0, 0];
  for await (const batch of batches)
    for (const cells of batch) {
      read += 1;
      const [name, iso] = [cellOf(cells, at.name), cellOf(cells, at.iso)];
      const meant = (codes.get(iso) ?? []).map(({ participantId }) => participantId);
      const onFile = names.filter((row) => row.name === name);
      const known = onFile.filter(({ participantId }) => meant.includes(participantId));
      const [participantId] = meant;
      if (known.length > 0) merged += 1;
      else if (participantId === undefined || meant.length > 1 || onFile.length > 0 || name === "")
        refused.push({
          file: file.path,
          found: `${name} (${iso})`,
          reason: refusal(name, iso, meant, onFile),
        });
      else
        names.push({ name, participantId, validFrom: null, validTo: null, language: "en", seenIn: "UNDL" });
    }
  return {
    participantNames: names,
    source: bulkSource(file),
    ledger: { read, imported: read - merged - refused.length, merged, refused },
  };
}

function refusal(
  name: string,
  iso: string,
  meant: readonly string[],
  onFile: readonly ParticipantName[],
): string {
  if (name === "") return "no name";
  if (onFile.length > 0)
    return `the spelling means ${onFile.map(({ participantId }) => participantId).join(" or ")} on file`;
  if (meant.length > 1) return `the code ${JSON.stringify(iso)} has meant ${meant.join(" and ")}`;
  return `no participant has the code ${JSON.stringify(iso)}`;
}
