import type { PrintedBallot, VoteRecord } from "../../../src/source/undl/index.js";

const MARC = "http://www.loc.gov/MARC21/slim";

/** How an export writes its elements and says how many records a search found. */
export interface MarcStyle {
  /** `ns0:` on records inside a collection of the default namespace, as some exports have it. */
  readonly prefix?: string;
  /** Records found on all pages, said in the comment of the search page. */
  readonly total?: number;
  /** The envelope of the token API in place of the comment. */
  readonly searchId?: string;
}

/**
 * Voting records as the Library exports them (made by hand after its published field list): the leader as control field
 * 000, markers, an 856 with language names decoded twice and a control character, a second 791 without a symbol.
 */
export function renderMarc(records: readonly VoteRecord[], style: MarcStyle = {}): string {
  const { prefix = "", total, searchId } = style;
  const collection = `<collection xmlns="${MARC}">\n${records.map((one) => recordXml(one, prefix)).join("")}</collection>`;
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (searchId !== undefined)
    return `${declaration}<response><total>${total ?? records.length}</total><search_id>${searchId}</search_id>${collection}</response>\n`;
  const comment = total === undefined ? "" : `<!-- Search-Engine-Total-Number-Of-Results: ${total} -->\n`;
  return `${declaration}${comment}${collection}\n`;
}

/** Subfields by code; those that are null are left out. */
type Subfields = readonly (readonly [code: string, text: string | null])[];

function recordXml(record: VoteRecord, prefix: string): string {
  const scope = prefix === "" ? "" : ` xmlns:${prefix.slice(0, -1)}="${MARC}"`;
  const field = (tag: string, ...subfields: Subfields) => fieldXml(prefix, tag, "  ", subfields);
  const control = (tag: string, text: string) =>
    `<${prefix}controlfield tag="${tag}">${escapeXml(text)}</${prefix}controlfield>\n`;
  const [title = "", remainder = null, responsibility = null] = titleParts(record.title);
  const { totals } = record;
  return [
    `<${prefix}record${scope}>\n`,
    control("000", "00000nam a2200025#a ||||"),
    control("001", record.recordId),
    record.changedAt === null ? "" : control("005", record.changedAt),
    field("039", ["a", "VOT"]),
    field("089", ["a", "Voting record"], ["b", "B23"]),
    title === "" ? "" : field("245", ["a", title], ["b", remainder], ["c", responsibility]),
    field("269", ["a", record.date]),
    record.modality === null ? "" : field("590", ["a", record.modality]),
    record.adoption === null ? "" : field("591", ["a", record.adoption]),
    field("791", ["a", record.symbol], ["b", record.series], ["c", record.session]),
    field("791", ["z", "I"]),
    record.organ === null ? "" : field("793", ["a", record.organ]),
    field("856", ["u", "https://example.org/a?b=1&c=2"], ["y", "FranÃ§ais"], ["y", "Ø§Ù\u0084Ø¹"]),
    ...record.meetings.map((meeting) => field("952", ["a", meeting])),
    ...record.ballots.map((ballot, at) => field(ballotTag(at), ...ballotSubfields(ballot))),
    field("981", ["a", "General Assembly"]),
    ...record.agenda.map(({ document, item, title, subject }) =>
      field("991", ["a", document], ["b", item], ["c", title], ["d", subject], ["z", "I"]),
    ),
    field("992", ["a", record.date]),
    ...record.documents.map(({ kind, symbol }) => fieldXml(prefix, "993", `${kind} `, [["a", symbol]])),
    totals === null
      ? ""
      : field(
          "996",
          ["b", totals.yes],
          ["c", totals.no],
          ["d", totals.abstain],
          ["e", totals.notVoting],
          ["f", totals.members],
        ),
    `</${prefix}record>\n`,
  ].join("");
}

/** Older records begin a new tag after every 65 members. */
function ballotTag(at: number): string {
  return String(967 + Math.min(2, Math.floor(at / 65)));
}

function ballotSubfields({ number, seat, code, vote, name }: PrintedBallot): Subfields {
  return [
    ["a", number],
    ["b", seat],
    ["c", code],
    ["d", vote],
    ["e", name],
  ];
}

/** `Title : resolution / adopted …` in the three subfields of a 245. */
function titleParts(title: string): readonly string[] {
  const [, first, second, third] = /^(.* :) (.* \/) (.*)$/.exec(title) ?? [];
  return first === undefined || second === undefined || third === undefined
    ? [title]
    : [first, second, third];
}

function fieldXml(prefix: string, tag: string, indicators: string, subfields: Subfields): string {
  const [first = " ", second = " "] = indicators;
  const inner = subfields
    .filter(([, text]) => text !== null)
    .map(
      ([code, text]) => `  <${prefix}subfield code="${code}">${escapeXml(text ?? "")}</${prefix}subfield>\n`,
    );
  return `<${prefix}datafield tag="${tag}" ind1="${first}" ind2="${second}">\n${inner.join("")}</${prefix}datafield>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
