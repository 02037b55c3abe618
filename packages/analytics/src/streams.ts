import type { Readable, Writable } from "node:stream";

/** What a command may touch beside files: data go to stdout, messages to stderr. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** What erases the line of a terminal in which something was written, to write it anew. */
export const ERASE_LINE = "\r\u001b[K";

/** A command: arguments and streams in, exit code out. */
export type Command = (args: readonly string[], streams: Streams) => Promise<number>;
