import type { GroupStanding, TreatyStanding } from "@depositary/analytics";
import type { RegionalGroup } from "@depositary/model";
import type { Figure } from "../../chart/figure.js";
import { figureBlock } from "../../component/figure-block.js";
import { section } from "../../component/parts.js";
import { matrixFigure } from "../../figure/matrix-figure.js";
import { regionalChapterFigure } from "../../figure/regional-chapter-figure.js";
import { regionalSpeedFigure } from "../../figure/regional-speed-figure.js";
import { type Html, html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { treatyName, treatyOf } from "../../site/look-up.js";
import { matrixOf } from "../../site/matrix.js";
import type { Page, PageContext } from "../../site/page.js";
import { regionPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { counted, formatCount, formatShare } from "../../text/format-number.js";
import { lastEvidence } from "../../text/standing-words.js";
import { groupWords } from "../../text/words.js";
import { membersOf, membersTable } from "./members-table.js";
import { agreementTable, groupVotesOf, votesTable } from "./votes-tables.js";

/** A regional group: where its members stand towards the Convention, what they have joined, how fast, and how they vote. */
export function regionPage(record: SiteRecord, standing: GroupStanding, unGroup: RegionalGroup): Page {
  const figures = regionFigures(record, unGroup);
  return {
    path: regionPath(unGroup),
    title: `${groupWords(unGroup)} group: treaties and votes – Depositary`,
    description: standingWords(record, standing),
    section: "participants",
    figures: Object.values(figures).filter((figure) => figure !== null),
    data: {
      region: standing,
      members: membersOf(record, unGroup),
      chapters: rowsOf(record.regionalChapters, "unGroup", unGroup),
      speeds: record.regionalSpeeds,
      votes: groupVotesOf(record, unGroup),
      agreements: rowsOf(record.regionalAgreements, "unGroup", unGroup),
    },
    body: (context) => body({ record, standing, unGroup }, figures, context),
  };
}

interface RegionFigures {
  readonly matrix: Figure | null;
  readonly chapters: Figure | null;
  readonly speed: Figure | null;
}

function regionFigures(record: SiteRecord, unGroup: RegionalGroup): RegionFigures {
  const treaties = comparable(record);
  return {
    matrix: matrixFigure(matrixOf(record, treaties, unGroup), {
      who: `member of the ${groupWords(unGroup)} group`,
      what: `${counted(treaties.length, "treaty", "treaties")} (the ${treatyName(record, focus.treatyId)} and comparable ones)`,
    }),
    chapters: regionalChapterFigure(record, unGroup),
    speed: regionalSpeedFigure(record, unGroup),
  };
}

interface Region {
  readonly record: SiteRecord;
  readonly standing: GroupStanding;
  readonly unGroup: RegionalGroup;
}

function body(
  { record, standing, unGroup }: Region,
  { matrix, chapters, speed }: RegionFigures,
  context: PageContext,
): Html {
  const treaty = treatyOf(record, focus.treatyId);
  return html`<p class="kicker"><a href="${context.href("participant/index.html")}">States</a> · regional group of the General Assembly</p>
<h1>${groupWords(unGroup)} group</h1>
<p class="standfirst">${standingWords(record, standing)} ${lastEvidence(treaty, "instruments")}</p>
${matrix === null ? null : section("matrix-section", "Towards the Convention and comparable treaties", figureBlock(matrix, context, { isWide: true }))}
${chapters === null ? null : section("chapters-section", "What they have joined, by chapter", figureBlock(chapters, context))}
${speed === null ? null : section("speed-section", "From signature to consent", figureBlock(speed, context))}
${votesTable(record, unGroup, context)}
${agreementTable(record, unGroup)}
${section("members-section", "Its members", html`<div class="wide">${membersTable(record, membersOf(record, unGroup), context)}</div>`)}`;
}

/** The Convention and its comparators, as far as anybody on file has acted on them. */
function comparable({ sameAge, standings }: SiteRecord): readonly TreatyStanding[] {
  const ids = new Set(sameAge.map(({ comparatorId }) => comparatorId));
  return standings.filter(({ treatyId, actions }) => ids.has(treatyId) && actions > 0);
}

function standingWords(record: SiteRecord, { unGroup, signed, consented, members }: GroupStanding): string {
  const name = treatyName(record, focus.treatyId);
  const reported = rowsOf(record.everyone, "unGroup", unGroup).filter(({ isReported }) => isReported).length;
  return `${formatCount(signed)} of ${counted(members, "member")} (${formatShare(signed, members)}) have signed the ${name}; ${consentedWords(consented, reported)}.`;
}

/** `2 have an instrument on file`, of which some may be known by report alone. */
function consentedWords(consented: number, reported: number): string {
  if (consented === 0) return "none has an instrument on file";
  if (reported === consented)
    return `${formatCount(consented)} ${consented === 1 ? "is" : "are"} reported to have ratified, with no deposit verified`;
  const only = reported === 0 ? "" : ` (${formatCount(reported)} only reported)`;
  return `${formatCount(consented)} ${consented === 1 ? "has" : "have"} an instrument on file${only}`;
}
