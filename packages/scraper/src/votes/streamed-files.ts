/** Reads the files of an archive as bytes, by their path below its folder, whatever their size. */
export interface StreamedFiles {
  list(folder: string): Promise<readonly string[]>;
  stream(path: string): AsyncIterable<Uint8Array>;
}
