/** Called in document order; names are local names in lower case, text is not decoded yet (see `decodeXmlText`). */
export interface XmlHandler {
  readonly open: (name: string) => void;
  readonly text: (raw: string) => void;
  readonly close: (name: string) => void;
}

/** XML that cannot be read as a whole document. `kind` is what a caller distinguishes. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  readonly kind: "malformed" | "truncated" | "doctype";

  constructor(kind: XmlError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

const DEPTH_MAX = 128;
const NAME = /[A-Za-z_][\w.:-]*/y;
const ATTRIBUTE = /\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')/y;
const TAG_END = /\s*(\/?)>/y;
const CLOSE_TAG = /<\/([A-Za-z_][\w.:-]*)\s*>/y;
const REFERENCE = /&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,6})|(\w{1,32}));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const CONTROL = /(?![\t\n\r\x80-\x9f])\p{Cc}|[\ufffe\uffff]/u;

/**
 * Reads a well-formed XML document without a DOCTYPE and without entities of its own, and refuses every other: parsers
 * that repair (htmlparser2 closes what was left open) would let half a table pass. Text is searched, not stepped
 * through. Throws XmlError.
 */
export function readXml(text: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = skipProlog(text);
  if (at < text.length && text[at] !== "<")
    throw new XmlError("malformed", `text before the root element, at ${at}`);
  do {
    const tag = text.indexOf("<", at);
    if (tag === -1) throw truncated(open);
    if (tag > at) handler.text(text.slice(at, tag));
    at = readMarkup(text, tag, open, handler);
  } while (open.length > 0);
  skipEpilogue(text, at);
}

/**
 * Text with its five entities and numeric references decoded, once. Throws XmlError for any other entity and for a
 * character that XML does not allow.
 */
export function decodeXmlText(raw: string): string {
  const text = raw.includes("&") ? raw.replace(REFERENCE, decodeReference) : raw;
  if (CONTROL.test(text))
    throw new XmlError("malformed", `control character in ${JSON.stringify(text.slice(0, 80))}`);
  return text;
}

function readMarkup(text: string, at: number, open: string[], handler: XmlHandler): number {
  const next = text.charCodeAt(at + 1);
  if (next === SLASH) return readCloseTag(text, at, open, handler);
  if (next === QUESTION) return after(text, "?>", at);
  if (next === EXCLAMATION) return readDeclaration(text, at, handler);
  return readOpenTag(text, at, open, handler);
}

const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

function readOpenTag(text: string, at: number, open: string[], handler: XmlHandler): number {
  const nameEnd = match(NAME, text, at + 1);
  if (nameEnd === null) throw brokenTag(text, at);
  const name = text.slice(at + 1, nameEnd.end);
  const { end, isEmpty } = endOfTag(text, at, nameEnd.end);
  const local = localName(name);
  handler.open(local);
  if (isEmpty) handler.close(local);
  else open.push(name);
  if (open.length > DEPTH_MAX) throw new XmlError("malformed", `elements nested more than ${DEPTH_MAX} deep`);
  return end;
}

function endOfTag(text: string, tag: number, start: number): { end: number; isEmpty: boolean } {
  if (text.charCodeAt(start) === 0x3e) return { end: start + 1, isEmpty: false };
  let at = start;
  for (let found = match(ATTRIBUTE, text, at); found !== null; found = match(ATTRIBUTE, text, at))
    at = found.end;
  const found = match(TAG_END, text, at);
  if (found === null) throw brokenTag(text, tag);
  return { end: found.end, isEmpty: found.group === "/" };
}

function readCloseTag(text: string, at: number, open: string[], handler: XmlHandler): number {
  const found = match(CLOSE_TAG, text, at);
  if (found === null) throw brokenTag(text, at);
  const name = open.pop();
  if (name === undefined || name !== found.group) {
    throw new XmlError("malformed", `</${found.group}> where </${name ?? "nothing"}> is due, at ${at}`);
  }
  handler.close(localName(name));
  return found.end;
}

function readDeclaration(text: string, at: number, handler: XmlHandler): number {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (/^<!\s*(?:doctype|entity)/i.test(text.slice(at, at + 40))) {
    throw new XmlError("doctype", "a DOCTYPE is never needed and never read");
  }
  if (!text.startsWith("<![CDATA[", at)) throw brokenTag(text, at);
  const end = after(text, "]]>", at + 9);
  handler.text(text.slice(at + 9, end - 3).replaceAll("&", "&amp;"));
  return end;
}

/** Where the root element starts; before it only the declaration, comments and white space. */
function skipProlog(text: string): number {
  return skipMisc(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

function skipEpilogue(text: string, start: number): void {
  const at = skipMisc(text, start);
  if (at < text.length) throw new XmlError("malformed", `something follows the root element, at ${at}`);
}

function skipMisc(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = match(/\s*/y, text, at)?.end ?? at;
    if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (text.startsWith("<!--", at)) at = after(text, "-->", at + 4);
    else return at;
  }
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) throw new XmlError("truncated", `no ${JSON.stringify(mark)} to the end of the document`);
  return at + mark.length;
}

function match(pattern: RegExp, text: string, at: number): { end: number; group: string | undefined } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? null : { end: pattern.lastIndex, group: found[1] };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

function brokenTag(text: string, at: number): XmlError {
  const end = text.indexOf(">", at);
  if (end === -1) return new XmlError("truncated", `the document ends inside a tag, at ${at}`);
  return new XmlError(
    "malformed",
    `not a tag: ${JSON.stringify(text.slice(at, Math.min(end + 1, at + 60)))}, at ${at}`,
  );
}

function truncated(open: readonly string[]): XmlError {
  const where = open.length === 0 ? "there is no root element" : `<${open.at(-1)}> is not closed`;
  return new XmlError("truncated", where);
}

function decodeReference(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined && Object.hasOwn(NAMED, name)) return NAMED[name] ?? "";
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isCharacter) throw new XmlError("malformed", `unknown reference ${JSON.stringify(whole)}`);
  return String.fromCodePoint(code);
}
