import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { z } from "zod";

/** How far a PDF is read. */
export interface ReadingLimits {
  readonly pagesMax: number;
  readonly durationMs: number;
}

const answer = z.union([
  z.object({ pages: z.array(z.string()) }),
  z.object({ pageCount: z.int() }),
  z.object({ fault: z.string() }),
]);

/** What became of a PDF: its pages, or how many too many it has, or what is wrong with it, or that its time was over. */
export type PdfAnswer = z.infer<typeof answer> | { readonly lateMs: number };

/** Reads PDFs in threads of their own, which can be ended in the middle of their work. Close it when done. */
export interface PdfReader {
  /** Throws where a thread ends without an answer, as it does when its memory is spent. */
  read(bytes: Uint8Array, limits: ReadingLimits): Promise<PdfAnswer>;
  close(): Promise<void>;
}

const HEAP_MB_MAX = 192;
const THREAD = new URL("../../../bin/read-pdf.js", import.meta.url);

/** A thread that has read a PDF to its end waits for the next: most of its time goes into its start. */
export function openPdfReader(): PdfReader {
  let waiting: Worker | null = null;
  const start = () => {
    const thread = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX } });
    const forget = () => {
      if (waiting === thread) waiting = null;
    };
    return thread.on("error", forget).on("exit", forget);
  };
  return {
    async read(bytes, limits) {
      const thread = waiting ?? start();
      waiting = null;
      let read: PdfAnswer | null = null;
      try {
        read = await answerOf(thread, bytes, limits);
        return read;
      } finally {
        if (read !== null && "pages" in read && waiting === null) waiting = thread;
        else await thread.terminate();
      }
    },
    close: async () => {
      await waiting?.terminate();
      waiting = null;
    },
  };
}

async function answerOf(
  thread: Worker,
  bytes: Uint8Array,
  { pagesMax, durationMs }: ReadingLimits,
): Promise<PdfAnswer> {
  const done = new AbortController();
  const { signal } = done;
  const late = sleep(durationMs, { lateMs: durationMs }, { signal });
  const ended = once(thread, "exit", { signal }).then(() => {
    throw new Error("its reader ended without an answer");
  });
  const heard = once(thread, "message", { signal }).then(([message]) => answer.parse(message));
  try {
    thread.postMessage({ bytes: Uint8Array.from(bytes), pagesMax });
    return await Promise.race([heard, ended, late]);
  } finally {
    done.abort();
  }
}
