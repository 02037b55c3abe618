import { fileURLToPath } from "node:url";
import { measureInTurn } from "./timing.mjs";

const WORKER = fileURLToPath(new URL("site-scale-worker.mjs", import.meta.url));

/** What ten times the pages cost: all treaties and roll calls beside every tenth of them. Needs the database of `npm run report`. */
export async function siteBench() {
  const [tenth, all] = measureInTurn(
    ["10", "1"].map((step) => ({ command: process.execPath, args: [WORKER, step] })),
    1,
  ).map(({ result }) => result);
  const times = (all.pages / tenth.pages).toFixed(1);
  return [
    {
      name: `site, ${all.pages} pages rendered`,
      ours: all.seconds,
      peer: tenth.seconds,
      peerName: `${tenth.pages} of them`,
      note: `of processor; ${times} times the pages; goal: no higher ratio`,
    },
  ];
}
