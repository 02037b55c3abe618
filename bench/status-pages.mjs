import { consentHeading, drawTable, prose } from "./parse-documents.mjs";

const PREFIX = "ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_";
const VIEW_STATE = "dDwtMTI3OTMzNDM4NDs7Pg".repeat(1100);
/** As many as make 600 pages 48 MB. */
const DECLARATIONS = 24;

/** The page that people see of a treaty: 24 kB of view state, names in links, footnotes in `sup`, declarations. */
export function statusPage(number, random, { participants } = {}) {
  const { rows, signatories, parties } = drawTable(random, participants);
  const body = rows.map((row) => tableRow([link(row.name, row.footnotes), row.signed, row.consented]));
  const head = tableRow(["Participant <sup>1</sup>", "Signature", consentHeading(random)]);
  const html = `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>UNTC</title></head><body><form>
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${VIEW_STATE}" />
<div><span>STATUS AS AT : 05-01-2026 09:15:23 EDT</span></div>
<div id="${PREFIX}rptHead_ctl00_tcHead">CHAPTER XVIII</div><div id="${PREFIX}rptHead_ctl00_tcText">PENAL MATTERS</div>
<table><tr><td ${cell("rptTreaty", "tcTreaty")}>${number}. Convention No ${number}<sup>1</sup></td></tr><tr><td ${cell("rptTreaty", "tcText")}>New York, 17 December 1963<sup>1</sup></td></tr></table>
<div id="${PREFIX}tcrptEIF"><table><tr><td>Entry into force :</td><td ${cell("rptEIF", "tcText")}>24 October 1965, in accordance with article 110.</td></tr></table></div>
<table><tr><td>Registration :</td><td ${cell("rptRegistration", "tcText")}>1 March 1966, No. ${8000 + number}</td></tr><tr><td>Status :</td><td ${cell("rptStatus", "tcText")}>Signatories : ${signatories}. Parties : ${parties}<sup>1</sup></td></tr></table>
<table id="${PREFIX}tblgrid" cellspacing="0" border="1">
${[head, ...body].join("\n")}
</table>
${declarations(random)}
</form></body></html>
`;
  return { treaty: `XVIII-${number}`, bytes: Buffer.from(html), rows: rows.length };
}

function cell(group, name) {
  return `id="${PREFIX}${group}_ctl00_${name}"`;
}

function link(name, footnotes) {
  const notes =
    footnotes === null
      ? ""
      : footnotes
          .split(",")
          .map((note) => `<sup>${note}</sup>`)
          .join("");
  return `<a href="#EndDec" class="noteIndex" onclick='return ShowDeclarationsNew(getInnerText(this),"","_en","18","1");'>${name}</a>${notes}<br>`;
}

function tableRow(cells) {
  return `<tr>${cells.map((text) => `<td>${text ?? "&nbsp;"}</td>`).join("")}</tr>`;
}

function declarations(random) {
  const one = () =>
    `<tr><td><div class="structTableHead">Participant</div><div>${prose(random, 150)}</div></td></tr>`;
  return `<table class="structTable">${Array.from({ length: DECLARATIONS }, one).join("\n")}</table>`;
}
