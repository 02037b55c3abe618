import type { CountInPrint } from "@depositary/analytics";
import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import { unbroken } from "../text/format-date.js";
import { formatCount } from "../text/format-number.js";
import { countVerdictWords } from "../text/words.js";
import { dataTable } from "./data-table.js";
import { days } from "./parts.js";
import { sourceLinks } from "./source-links.js";

/** Numbers as others printed them, with what we think of each and why. */
export function countsTable(counts: readonly CountInPrint[], record: SiteRecord, context: PageContext): Html {
  return dataTable({
    id: "printed-counts",
    caption: "Numbers of signatories and parties as printed elsewhere, and why they differ",
    isSortable: true,
    rows: counts,
    columns: [
      { key: "said", label: "Printed", isHeader: true, cell: ({ said }) => said, sort: ({ value }) => value },
      { key: "by", label: "By", cell: ({ printedBy }) => printedBy },
      { key: "asAt", label: "For", cell: ({ asAt }) => days(asAt, asAt), sort: ({ asAt }) => asAt },
      { key: "named", label: "By name then", cell: namedWords, sort: ({ namedThen }) => namedThen },
      {
        key: "verdict",
        label: "Verdict",
        cell: ({ verdict }) => html`<span class="verdict ${verdict}">${countVerdictWords(verdict)}</span>`,
      },
      { key: "why", label: "Why", isProse: true, cell: ({ explanation }) => explanation },
      {
        key: "source",
        label: "Source",
        cell: ({ sourceIds }) => sourceLinks(sourceIds, record.sources, context),
      },
    ],
  });
}

function namedWords({ namedThen, namedThenAtMost }: CountInPrint): string {
  if (namedThen === null || namedThenAtMost === null) return "–";
  const least = formatCount(namedThen);
  return namedThen === namedThenAtMost ? least : unbroken(`${least} to ${formatCount(namedThenAtMost)}`);
}
