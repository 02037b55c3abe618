import type { z } from "zod";
import { ParseError } from "../errors.js";

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * The content of a JSON file that has exactly this shape, after a byte order mark or none. Throws ParseError with every
 * value that has not.
 */
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
    return JSON.parse(text.replace(BYTE_ORDER_MARK, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ParseError(file, [`not JSON: ${error.message}`], { cause: error });
  }
}
