import { html } from "../html/html.js";
import { treatyName } from "../site/look-up.js";
import type { PageContext } from "../site/page.js";
import { participantPath, treatyPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import type { TableColumn } from "./data-table.js";

interface Participant {
  readonly participantId: string;
  readonly name: string;
}

/** The column of participants that names each row, by links to their pages. */
export function participantColumn(
  { href }: Pick<PageContext, "href">,
  { key, label }: Pick<TableColumn<Participant>, "key" | "label">,
): TableColumn<Participant> {
  const cell = ({ participantId, name }: Participant) =>
    html`<a href="${href(participantPath(participantId))}">${name}</a>`;
  return { key, label, isHeader: true, cell };
}

/** The same of treaties. */
export function treatyColumn(
  record: SiteRecord,
  { href }: Pick<PageContext, "href">,
): TableColumn<{ readonly treatyId: string }> {
  const cell = ({ treatyId }: { readonly treatyId: string }) =>
    html`<a href="${href(treatyPath(treatyId))}">${treatyName(record, treatyId)}</a>`;
  return { key: "treaty", label: "Treaty", isHeader: true, cell };
}
