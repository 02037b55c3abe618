import { XmlError } from "./xml-error.js";

const REFERENCE = /&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,6})|(\w{1,32}));|&/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Text with its five entities and numeric references decoded, once. Throws XmlError for any other entity and for a
 * reference to what is not a character.
 */
export function decodeXmlText(raw: string): string {
  if (!raw.includes("&")) return raw;
  const text = raw.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return text.includes("&") ? text.replace(REFERENCE, decodeReference) : text;
}

function decodeReference(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  const named = name === undefined ? undefined : NAMED.get(name);
  if (named !== undefined) return named;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isCharacter) throw new XmlError("malformed", `unknown reference ${JSON.stringify(whole)}`);
  return String.fromCodePoint(code);
}
