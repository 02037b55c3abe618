/** There is a file where the database would be written, and this record did not write it. It is left as it is. */
export class ForeignFileError extends Error {
  override readonly name = "ForeignFileError";

  constructor(path: string) {
    super(
      `${path} is not a database of this record and is left as it is; name another file, or remove it first`,
    );
  }
}
