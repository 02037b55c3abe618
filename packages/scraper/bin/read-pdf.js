import { parentPort } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

// A thread of its own for `src/source/ods/pdf-reader.ts`, which ends it when its time is over: the reader cannot be interrupted.
parentPort.on("message", async (asked) => {
  try {
    parentPort.postMessage(await readPages(asked));
  } catch (error) {
    parentPort.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});

async function readPages({ bytes, pagesMax }) {
  const options = { stopAtErrors: true, isEvalSupported: false, disableFontFace: true, verbosity: 0 };
  const pdf = await getDocumentProxy(bytes, options);
  try {
    if (pdf.numPages > pagesMax) return { pageCount: pdf.numPages };
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++)
      pages.push(textOf(await (await pdf.getPage(number)).getTextContent()));
    return { pages };
  } finally {
    await pdf.destroy();
  }
}

function textOf({ items }) {
  return items.map(({ str = "", hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join("");
}
