// the package ships no types; these are the parts that the tests use
declare module "datapackage" {
  interface Resource {
    readonly name: string;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly tabular: boolean;
    /** Rows as typed values; throws on a heading, type, constraint or foreign key that does not hold. */
    read(options: { keyed: true; relations?: boolean }): Promise<readonly Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: unknown, options?: { basePath?: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
