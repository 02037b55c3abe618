import type { z } from "zod";
import { ParseError } from "../errors.js";

/** The content of a JSON file that has exactly this shape. Throws ParseError with every value that has not. */
export function readJson<Content>(file: string, text: string, shape: z.ZodType<Content>): Content {
  const result = shape.safeParse(parseJson(file, text));
  if (result.success) return result.data;
  throw new ParseError(
    file,
    result.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`),
  );
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ParseError(file, [`not JSON: ${error.message}`], { cause: error });
  }
}
