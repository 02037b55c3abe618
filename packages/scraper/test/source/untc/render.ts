import { isMtdsg, parseTreatyId } from "@depositary/model";
import type { PrintedDate, PrintedName, StatusRecord } from "../../../src/source/untc/index.js";

const PREFIX = "ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_";

/**
 * A status record as the MTDSG prints it in XML: ISO-8859-1 with character references, tabs and padding in dates,
 * footnotes escaped twice, labels glued to values, declarations and end notes after the table.
 */
export function renderXml(record: StatusRecord): Uint8Array {
  return latin1(`<?xml version="1.0" encoding="ISO-8859-1"?>\r\n${xmlText(record)}\r\n`);
}

/** The same without declaration, as text, for other encodings and for cutting. */
export function xmlText(record: StatusRecord): string {
  const rows = record.rows.map(({ participant, cells }) => [nameCell(participant), ...cells.map(dateCell)]);
  const head = [
    "Participant<superscript>3,4,5,6</superscript>",
    ...record.headings.map(({ printed }) => printed),
  ];
  return `<MTDSG><Chapter><Header>CHAPTER ${record.chapter.split("-")[0]}</Header>${optional("Name", record.chapterName)}</Chapter><Treaty><Header><ExternalData>${numberElements(record.treaty)}<Titlesect>${escapeXml(`${record.title}<superscript>1</superscript>`)}</Titlesect>${optional("Conclusion", record.conclusion, "<superscript>1</superscript>")}${labelled("EIF", "Entry into force", record.entryIntoForce)}${labelled("Registration", "Registration", record.registration)}<Status>${optional("Signatories", record.signatories)}${optional("Parties", record.parties, "<superscript>1</superscript>")}</Status><TreatyText><Text>${escapeXml("United Nations, <i>Treaty Series</i>, vol. 993, p. 3.")}</Text></TreatyText></ExternalData></Header><Participants><Table><TGroup><Thead>${xmlRow(head)}</Thead><Tbody><Rows>${rows.map(xmlRow).join("")}</Rows></Tbody></TGroup></Table></Participants><Declarations><Declaration><Participant>Bahrain&lt;superscript&gt;12&lt;/superscript&gt;</Participant><Text type="para">“The Government declares …”</Text></Declaration></Declarations><EndNotes>1Note.\r2As depositary …</EndNotes></Treaty></MTDSG>`;
}

/**
 * The same record as a ViewDetails page: view state, a territorial table that comes first and whose heading begins with
 * "Participant" too, footnotes in `sup`, names in links, declarations. `statusAsAt` is printed as the page's stamp.
 */
export function renderHtml(record: StatusRecord): Uint8Array {
  const head = ["Participant <sup>3,4</sup>", ...record.headings.map(({ printed }) => escapeHtml(printed))];
  const rows = record.rows.map(({ participant, cells }) => [
    htmlName(participant),
    ...cells.map((cell) => htmlCell(cell)),
  ]);
  const status = [
    record.signatories === null ? "" : `Signatories : ${record.signatories}. `,
    record.parties === null ? "" : `Parties : ${record.parties}<sup>1</sup>`,
  ].join("");
  return new TextEncoder().encode(`<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>UNTC</title></head><body><form>
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${"dDwtMTI3OTMzNDM4NDs7Pg".repeat(20)}" />
<div><span>STATUS AS AT : ${record.statusAsAt} 09:15:23 EDT</span></div>
<div id="${PREFIX}rptHead_ctl00_tcHead">
  CHAPTER ${record.chapter.split("-")[0]}
</div><div><div id="${PREFIX}rptHead_ctl00_tcText">
  ${escapeHtml(record.chapterName ?? "")}
</div></div>
<table><tr><td id="${PREFIX}rptTreaty_ctl00_tcTreaty">${htmlNumber(record.treaty)} ${escapeHtml(record.title)}<sup>1</sup></td></tr>
<tr><td id="${PREFIX}rptTreaty_ctl00_tcText">${escapeHtml(record.conclusion ?? "")}<sup>1</sup></td></tr></table>
<div id="${PREFIX}tcrptEIF"><table><tr><td>Entry into force :</td><td id="${PREFIX}rptEIF_ctl00_tcText">${escapeHtml(record.entryIntoForce ?? "")} <SUP><A onclick='ShowNoteAll()' href='#' class='noteIndex'></A> </SUP></td></tr></table></div>
<table><tr><td>Registration :</td><td id="${PREFIX}rptRegistration_ctl00_tcText">${escapeHtml(record.registration ?? "")}</td></tr>
<tr><td>Status :</td><td id="${PREFIX}rptStatus_ctl00_tcText">${status}</td></tr>
<tr><td>Text :</td><td id="${PREFIX}rptText_ctl00_tcText">United Nations, <i>Treaty Series</i>, vol. 993, p. 3.</td></tr></table>
<table id="${PREFIX}tblTerritories"><tr><td>Participant</td><td>Date of receipt of the notification</td><td>Territories</td></tr><tr><td>Germany</td><td>10 Oct 1957</td><td>Land Berlin</td></tr></table>
<table id="${PREFIX}tblgrid" border="1">
${[head, ...rows].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}
</table>
<div class="heading-four"><div class="bold">Declarations</div></div><table class="structTable"><tr><td><div class="structTableHead">Argentina</div><div>Text of 3 Mar 1999.</div></td></tr></table>
</form></body></html>
`);
}

/** Text as ISO-8859-1, with numeric references for what it lacks. */
export function latin1(text: string): Uint8Array {
  const escaped = text.replace(/[^\p{ASCII}\u00a0-\u00ff]/gu, (char) => `&#${char.codePointAt(0)};`);
  return new Uint8Array(Buffer.from(escaped, "latin1"));
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function nameCell({ name, isBracketed, notes }: PrintedName): string {
  const note = notes.length === 0 ? "" : `<superscript>${notes.join(",")}</superscript>`;
  return `${isBracketed ? `[${name}]` : name}${note}`;
}

function dateCell(cell: PrintedDate | null): string {
  if (cell === null) return "";
  const padded = cell.printed.replace(
    /(\[?)(\d{1,2}) (\w{3}) /,
    (_all, open, day, month) => `${open}${day.padStart(2)} ${month}\t `,
  );
  const note = cell.notes.length === 0 ? "" : `<superscript>${cell.notes.join(",")}</superscript>`;
  return `${padded}${cell.mark === null && !cell.isBracketed ? " " : ""}${note}`;
}

function xmlRow(cells: readonly string[]): string {
  const entries = cells.map((cell) => (cell === "" ? "<Entry/>" : `<Entry>${escapeXml(cell)}</Entry>`));
  return `<Row>${entries.join("")}</Row>`;
}

function optional(name: string, text: string | null, after = ""): string {
  return text === null ? "" : `<${name}>${escapeXml(`${text}${after}`)}</${name}>`;
}

function labelled(name: string, label: string, text: string | null): string {
  return text === null ? "" : `<${name}>${label}<Labeltext>${escapeXml(text)}</Labeltext></${name}>`;
}

function numberElements(treaty: string): string {
  return numberParts(treaty)
    .map((part, i) => `<${i === 0 ? "No" : "Sub"}>${part}</${i === 0 ? "No" : "Sub"}>`)
    .join("");
}

function htmlNumber(treaty: string): string {
  const [number, ...suffixes] = numberParts(treaty);
  return [`${number}.`, ...suffixes].join(" ");
}

function numberParts(treaty: string): readonly string[] {
  const parts = parseTreatyId(treaty);
  if (!isMtdsg(parts)) throw new RangeError(treaty);
  return [String(parts.number), ...parts.suffixes];
}

function htmlName({ name, isBracketed, notes }: PrintedName): string {
  const link = `<A href='#EndDec' class='noteIndex' onclick='return ShowDeclarationsNew(getInnerText(this),"","_en","4","118");'>${escapeHtml(name)}</A>`;
  return `${isBracketed ? `[${link}]` : link}${htmlNotes(notes)}<br>`;
}

/** A day of one digit has a no-break space before it, and brackets stand round everything. */
function htmlCell(cell: PrintedDate | null): string {
  if (cell === null) return "&nbsp;";
  const padded = cell.printed
    .replace(/^(\[?)(?=\d )/, (open) => (open === "[" ? "[ &nbsp;" : " &nbsp;"))
    .replace(/(\w{3}) (?=\d{4})/, "$1\t ");
  return `${padded}${htmlNotes(cell.notes)}<br>`;
}

function htmlNotes(notes: readonly string[]): string {
  const links = notes.map(
    (note) => `<A onclick='ShowNoteAll()' href='#${note}' class='noteIndex'>${note}</A>`,
  );
  return notes.length === 0 ? "" : ` <SUP>${links.join(", ")} </SUP>`;
}

function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll('"', "&quot;");
}
