/** Reads the files of an archive as bytes, by their path below its folder, whatever their size. */
export interface StreamedFiles {
  list(folder: string): Promise<readonly string[]>;
  /** Where a file lies, for what reads it itself. */
  locate(path: string): string;
  stream(path: string): AsyncIterable<Uint8Array>;
}
