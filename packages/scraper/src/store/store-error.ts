/** Facts that cannot be read or written. Names the path; what was on file stays. */
export class StoreError extends Error {
  override readonly name: string = "StoreError";
  readonly path: string;

  constructor(path: string, why: string, options?: ErrorOptions) {
    super(`${path}: ${why}`, options);
    this.path = path;
  }
}

/** Another run is writing the same facts. */
export class LockedError extends StoreError {
  override readonly name = "LockedError";
}
