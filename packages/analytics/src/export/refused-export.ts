/** The export was not written; what stood there before stays. */
export class RefusedExportError extends Error {
  override readonly name = "RefusedExportError";
}
