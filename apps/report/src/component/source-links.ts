import type { Source } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";

/** Publishers of `sourceIds`, each a link to its entry on the sources page. */
export function sourceLinks(
  sourceIds: readonly string[],
  sources: readonly Source[],
  { href }: PageContext,
): Html {
  const named = sourceIds.map((id) => ({
    id,
    name: sources.find(({ sourceId }) => sourceId === id)?.publisher ?? id,
  }));
  return html`${named.map(
    ({ id, name }, index) =>
      html`${index === 0 ? "" : ", "}<a href="${href(`sources/index.html#${id}`)}">${name}</a>`,
  )}`;
}
