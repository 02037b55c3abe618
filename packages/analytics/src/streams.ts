import type { Readable, Writable } from "node:stream";

/** What a command may touch beside files: data go to stdout, messages to stderr. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** A command: arguments and streams in, exit code out. */
export type Command = (args: readonly string[], streams: Streams) => Promise<number>;
