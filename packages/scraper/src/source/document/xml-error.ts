/** XML that cannot be read as a whole document. `kind` is what a caller distinguishes. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  readonly kind: "malformed" | "truncated" | "doctype";

  constructor(kind: XmlError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}
