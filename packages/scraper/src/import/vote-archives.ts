import {
  disagreementTable,
  type Exception,
  type IsoDate,
  participantNameTable,
  resolutionTable,
  rollCallTable,
  sourceTable,
} from "@depositary/model";
import type { LibraryImport } from "../source/undl/file-library-votes.js";
import { importGaVotes, importScVotes } from "../source/undl/ga-votes.js";
import { importNames } from "../source/undl/names.js";
import { importOutcomes } from "../source/undl/outcomes.js";
import { checkWholeRelease, refuseToCome } from "../source/undl/whole-release.js";
import { importWideVotes } from "../source/undl/wide-votes.js";
import { importUnvotes } from "../source/unvotes/import.js";
import { importDataverse } from "../source/voeten/dataverse-import.js";
import { importVoeten } from "../source/voeten/import.js";
import { readVoteFacts } from "../store/facts.js";
import { voteReference } from "../store/vote-reference.js";
import { type Renames, renameDisagreements } from "../votes/rename.js";
import type { StreamedFiles } from "../votes/streamed-files.js";
import type { VoteImport, VoteReference } from "../votes/vote-import.js";
import type { Archive } from "./archive.js";
import { tableChange, withMissing } from "./table-change.js";

type VoteImporter = (files: StreamedFiles, reference: VoteReference, today: IsoDate) => Promise<VoteImport>;
type LibraryImporter = (files: StreamedFiles, reference: VoteReference) => Promise<LibraryImport>;

const WIDE_FILE = "undl_wide_sample.csv";

/** The Library's spellings of member States, into the names on file. */
const undlNames: Archive = {
  name: "undl-names",
  expects: "member_states_auths_….csv or …_unms_names.csv (UN Digital Library, record 4082085)",
  run: async (context) => {
    const { facts, reference, files } = context;
    const found = await importNames(files, reference);
    return {
      sourceId: found.source.sourceId,
      ledger: found.ledger,
      problems: [],
      remarks: [],
      changes: [
        tableChange(sourceTable, facts.sources, withMissing(sourceTable, facts.sources, [found.source])),
        tableChange(participantNameTable, reference.names, found.participantNames),
      ],
    };
  },
};

/** Archives of roll calls and resolutions, and the names of those who voted. */
export const voteArchives: readonly Archive[] = [
  voteArchive(
    "unvotes",
    "un_roll_calls.csv.gz and un_votes.csv.gz, or .csv (dgrtwo/unvotes); roll_calls.csv and unvotes.csv (TidyTuesday)",
    importUnvotes,
  ),
  voteArchive("voeten", "voeten_completeVotes_….csv.gz (svmiller/fpsim); import unvotes first", importVoeten),
  voteArchive(
    "voeten-dataverse",
    "UNVotes….csv (Voeten, Harvard Dataverse, doi:10.7910/DVN/LEJUQZ)",
    importDataverse,
  ),
  voteArchive(
    "undl-ga",
    "…_ga_voting.csv, any release (UN Digital Library, record 4060887)",
    wholeRelease(importGaVotes),
  ),
  voteArchive(
    "undl-outcomes",
    "…_ga_outcomes.csv (UN Digital Library, record 4060945)",
    wholeRelease(importOutcomes),
  ),
  voteArchive("undl-sc", "…_sc_voting.csv (UN Digital Library, record 4055387)", wholeRelease(importScVotes)),
  undlNames,
  voteArchive("undl-wide", `${WIDE_FILE} (data-driven-decision-lab)`, (files, reference) =>
    importWideVotes(files, WIDE_FILE, reference),
  ),
];

/** The same, refused where it lacks what an earlier release brought, or is of a day to come. */
function wholeRelease(importVotes: LibraryImporter): VoteImporter {
  return async (files, reference, today) => {
    const found = await importVotes(files, reference);
    refuseToCome(found.file, today);
    const remarks = checkWholeRelease(found, reference);
    return { ...found, remarks: [...remarks, ...found.remarks] };
  };
}

function voteArchive(name: string, expects: string, importVotes: VoteImporter): Archive {
  return {
    name,
    expects,
    run: async ({ files, directory, facts, reference: kept, today }) => {
      const reference = voteReference(kept, facts.sources, await readVoteFacts(directory));
      const found = await importVotes(files, reference, today);
      const [source] = found.sources;
      if (source === undefined) throw new Error(`${name}: the import names no source`);
      const { sources, disagreements } = facts;
      const { renames = new Map() } = found;
      return {
        sourceId: source.sourceId,
        ledger: found.ledger,
        problems: [],
        remarks: [...found.remarks, ...staleExceptions(reference.exceptions, renames)],
        changes: [
          tableChange(sourceTable, sources, withMissing(sourceTable, sources, found.sources)),
          tableChange(resolutionTable, reference.resolutions, found.resolutions),
          tableChange(rollCallTable, reference.rollCalls, found.rollCalls),
          tableChange(
            disagreementTable,
            disagreements,
            withMissing(disagreementTable, renameDisagreements(disagreements, renames), found.disagreements),
          ),
        ],
      };
    },
  };
}

/** Exceptions name roll calls as documents and are kept by hand: which of them have to follow a rename. */
function staleExceptions(exceptions: readonly Exception[], renames: Renames): readonly string[] {
  return exceptions.flatMap(({ exceptionId, document }) => {
    const after = renames.get(document);
    return after === undefined ? [] : [`exception ${exceptionId}: ${document} is now ${after}; name it so`];
  });
}
