/** The export was not written; what stood there before stays. */
export class RefusedExportError extends Error {
  constructor(what: string) {
    super(what);
    this.name = "RefusedExportError";
  }
}
