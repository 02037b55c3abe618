import { changeTable, isMtdsg, parseTreatyId, treatyId } from "@depositary/model";
import { ParseError } from "../errors.js";
import { createNameResolver } from "../normalise/names.js";
import { statusForms } from "../refresh/status-document.js";
import { DOCUMENT_BYTES_MAX } from "../source/document/encoding.js";
import type { Archive, ImportContext } from "./archive.js";
import type { ArchiveFiles } from "./archive-files.js";
import { changesOf, sumOfDocuments, wanted, workingFactsOf } from "./import-documents.js";
import { importSavedPage, refusedPage, type SavedPage } from "./saved-page.js";
import { tableChange } from "./table-change.js";

const NAME = /^(.+?)(?:\.en)?\.(xml|html?)$/i;
const EXPECTED =
  "pages of status saved from treaties.un.org, named after their treaty: XVIII-16.html, XVIII-16.en.xml";

/** What a person saves from a browser where the depositary's site does not want a script: taken as a refresh takes it. */
export const savedPages: Archive = {
  name: "untc",
  isByTreaty: true,
  isSavedByHand: true,
  expects: EXPECTED,
  run: async (context) => {
    const files = await context.files.list("");
    const pages = (await Promise.all(files.map((file) => readPage(file, context)))).filter(
      (page) => page !== null,
    );
    if (pages.length === 0)
      throw new ParseError("untc", [
        `expected ${EXPECTED}; found none in ${context.files.locate("")}; nothing is written`,
      ]);
    const working = workingFactsOf(context);
    const { reference, readOn, today, facts } = context;
    const names = createNameResolver(reference.names);
    const { remarks, ...taken } = sumOfDocuments(
      pages.map((page) =>
        "form" in page
          ? importSavedPage(page, { working, reference, names, readOn, today })
          : refusedPage(page.file, 1, ["it is not named after a treaty, as XVIII-16.html is"]),
      ),
    );
    const after = working.facts();
    const others = files.filter((file) => !NAME.test(file));
    return {
      sourceId: "untc",
      ...taken,
      remarks: [...remarks, ...others.map((file) => `${file}: no .html and no .xml, not read`)],
      changes: [...changesOf(context, after), tableChange(changeTable, facts.changes, after.changes)],
    };
  },
};

/** A page by the name of its file, or a file whose name is no treaty's; null for what is no page or not asked for. */
async function readPage(
  file: string,
  context: ImportContext,
): Promise<SavedPage | { readonly file: string } | null> {
  const [, name, ending] = NAME.exec(file) ?? [];
  if (name === undefined || ending === undefined) return null;
  if (!isCollected(name)) return context.only.length === 0 ? { file } : null;
  if (!wanted(context)(name)) return null;
  const [xml, html] = statusForms(name);
  const form = ending.toLowerCase() === "xml" ? xml : html;
  return { treatyId: name, file, form, bytes: await bytesOf(context.files, file) };
}

function isCollected(name: string): boolean {
  return treatyId.safeParse(name).success && isMtdsg(parseTreatyId(name));
}

/** The bytes of a file; of one that is larger than any document only so many that it is refused for that. */
async function bytesOf(files: ArchiveFiles, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of files.stream(file)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > DOCUMENT_BYTES_MAX) break;
  }
  return Buffer.concat(chunks);
}
