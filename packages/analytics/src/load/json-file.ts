import { type Problem, RecordError } from "./problem.js";

/** The value in a JSON file of the record. Throws RecordError for text that is no JSON. */
export function parseJson(directory: string, file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what = `expected JSON: ${error instanceof Error ? error.message : error}`;
    throw new RecordError(directory, [{ file, line: null, column: null, value: null, what }]);
  }
}

interface SchemaError {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** Each value of a JSON file that is not as expected, with its path in the place of a column. */
export function problemsOf(file: string, { issues }: SchemaError): readonly Problem[] {
  return issues.map(({ path, message }) => ({
    file,
    line: null,
    column: path.join("."),
    value: null,
    what: message,
  }));
}
