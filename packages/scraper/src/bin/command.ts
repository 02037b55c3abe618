/** What a command may touch of the process it runs in. */
export interface CommandEffects {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** Prints a line of the result. */
  readonly print: (line: string) => void;
  /** Writes what tells of the work: progress, problems. */
  readonly tell: (text: string) => void;
  /** Whether a person sees at once what is told. */
  readonly isTerminal: boolean;
  readonly now: () => Date;
  /** Milliseconds, monotonic. */
  readonly elapsedMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Runs with the arguments of a command line, and gives the exit code. */
export type Command = (args: readonly string[], effects: CommandEffects) => Promise<number>;
