import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

// A thread of its own for `src/source/ods/pdf-text.ts`, which ends it when its time is over: the reader cannot be interrupted.
const { bytes, pagesMax } = workerData;

try {
  parentPort.postMessage(await readPages());
} catch (error) {
  parentPort.postMessage({ fault: error instanceof Error ? error.message : String(error) });
}

async function readPages() {
  const options = { stopAtErrors: true, isEvalSupported: false, disableFontFace: true, verbosity: 0 };
  const pdf = await getDocumentProxy(bytes, options);
  if (pdf.numPages > pagesMax) return { pageCount: pdf.numPages };
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(textOf(await (await pdf.getPage(number)).getTextContent()));
  return { pages };
}

function textOf({ items }) {
  return items.map(({ str = "", hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join("");
}
