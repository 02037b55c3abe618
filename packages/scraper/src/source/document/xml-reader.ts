import { XmlError } from "./xml-error.js";
import { decodeXmlText } from "./xml-text.js";

/**
 * Called in document order. Names are local names in lower case; text is a span of the document that is not decoded yet
 * (see `decodeXmlText`), or of a CDATA section. The span of an opening tag runs from its `<` to behind its `>`.
 */
export interface XmlHandler {
  open(name: string, start: number, end: number): void;
  text(start: number, end: number, isLiteral: boolean): void;
  close(name: string): void;
}

const DEPTH_MAX = 128;
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const CLOSE_TAG = /<\/([^\s>]*)\s*>/y;
/**
 * Reads a well-formed XML document without a DOCTYPE and without entities of its own, and refuses every other: parsers
 * that repair (htmlparser2 closes what was left open) would let half a table pass. Text is searched, not stepped
 * through. Throws XmlError.
 */
export function readXml(text: string, handler: XmlHandler): void {
  const reader: Reader = { text, handler, open: [], names: new Map(), previous: null };
  let at = skipMisc(text, 0);
  if (at < text.length && text[at] !== "<") throw malformed("text before the root element", at);
  do {
    const tag = text.indexOf("<", at);
    if (tag === -1) throw unclosed(reader.open);
    if (tag > at) handler.text(at, tag, false);
    const next = text.charCodeAt(tag + 1);
    if (next === SLASH) at = readCloseTag(reader, tag);
    else if (next === EXCLAMATION) at = readDeclaration(reader, tag);
    else at = next === QUESTION ? after(text, "?>", tag) : readOpenTag(reader, tag);
  } while (reader.open.length > 0);
  const rest = skipMisc(text, at);
  if (rest < text.length) throw malformed("something follows the root element", rest);
}

/** The attributes of an opening tag that the reader gave, by name as written. Throws XmlError for a reference or a name twice. */
export function readXmlAttributes(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = tag.search(/[\s/>]/);
  for (let found = ATTRIBUTE.exec(tag); found !== null; found = ATTRIBUTE.exec(tag)) {
    const [, name = "", quoted, apostrophed = ""] = found;
    if (attributes.has(name)) throw new XmlError("malformed", `two attributes ${name}`);
    attributes.set(name, decodeXmlText(quoted ?? apostrophed));
  }
  return attributes;
}

interface Reader {
  readonly text: string;
  readonly handler: XmlHandler;
  readonly open: TagName[];
  /** By the names as written. */
  readonly names: Map<string, TagName>;
  /** The name of the last open tag: the rows and cells of a table repeat theirs. */
  previous: TagName | null;
}

interface TagName {
  /** As written. */
  readonly name: string;
  /** Without its prefix, in lower case. */
  readonly local: string;
}

const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const GREATER = 0x3e;

function readOpenTag(reader: Reader, at: number): number {
  const { text, handler, open } = reader;
  const tag = tagNameAt(reader, at);
  const nameEnd = at + 1 + tag.name.length;
  const end = text.charCodeAt(nameEnd) === GREATER ? nameEnd + 1 : endOfTag(text, at, nameEnd);
  handler.open(tag.local, at, end);
  if (text.charCodeAt(end - 2) === SLASH) handler.close(tag.local);
  else if (open.push(tag) > DEPTH_MAX) throw malformed(`elements nested more than ${DEPTH_MAX} deep`, at);
  return end;
}

function tagNameAt(reader: Reader, at: number): TagName {
  const { text, names, previous } = reader;
  if (previous !== null && isNameAt(text, at + 1, previous.name)) return previous;
  let end = at + 1;
  while (!isDelimiter(text.charCodeAt(end))) end++;
  const written = text.slice(at + 1, end);
  const tag = names.get(written) ?? newTagName(reader, written, at);
  reader.previous = tag;
  return tag;
}

function isNameAt(text: string, at: number, name: string): boolean {
  return isDelimiter(text.charCodeAt(at + name.length)) && text.startsWith(name, at);
}

function newTagName({ text, names }: Reader, name: string, at: number): TagName {
  if (!NAME.test(name)) throw brokenTag(text, at);
  const tag = { name, local: name.slice(name.indexOf(":") + 1).toLowerCase() };
  names.set(name, tag);
  return tag;
}

/** White space, `>`, `/`, or the end of the document. */
function isDelimiter(code: number): boolean {
  return code === GREATER || code === SLASH || !(code > 0x20);
}

function endOfTag(text: string, tag: number, nameEnd: number): number {
  ATTRIBUTE.lastIndex = nameEnd;
  let at = nameEnd;
  while (ATTRIBUTE.test(text)) at = ATTRIBUTE.lastIndex;
  TAG_END.lastIndex = at;
  if (!TAG_END.test(text)) throw brokenTag(text, tag);
  return TAG_END.lastIndex;
}

function readCloseTag({ text, handler, open }: Reader, at: number): number {
  const tag = open.pop();
  if (tag === undefined) throw malformed("a closing tag where nothing is open", at);
  const { name, local } = tag;
  const nameEnd = at + 2 + name.length;
  const isPlain = text.charCodeAt(nameEnd) === GREATER && text.startsWith(name, at + 2);
  const end = isPlain ? nameEnd + 1 : endOfCloseTag(text, at, name);
  handler.close(local);
  return end;
}

function endOfCloseTag(text: string, at: number, name: string): number {
  CLOSE_TAG.lastIndex = at;
  const found = CLOSE_TAG.exec(text);
  if (found === null) throw brokenTag(text, at);
  if (found[1] !== name) throw malformed(`</${found[1]}> where </${name}> is due`, at);
  return CLOSE_TAG.lastIndex;
}

function readDeclaration({ text, handler }: Reader, at: number): number {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (/^<!\s*(?:doctype|entity)/i.test(text.slice(at, at + 40))) {
    throw new XmlError("doctype", "a DOCTYPE is never needed and never read");
  }
  if (!text.startsWith("<![CDATA[", at)) throw brokenTag(text, at);
  const end = after(text, "]]>", at + 9);
  handler.text(at + 9, end - 3, true);
  return end;
}

/** Past white space, processing instructions and comments: before and after the root element nothing else may stand. */
function skipMisc(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (text.charCodeAt(at) <= 0x20) at++;
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

function brokenTag(text: string, at: number): XmlError {
  const end = text.indexOf(">", at);
  if (end === -1) return new XmlError("truncated", `the document ends inside a tag, at ${at}`);
  return malformed(`not a tag: ${JSON.stringify(text.slice(at, Math.min(end + 1, at + 60)))}`, at);
}

function malformed(what: string, at: number): XmlError {
  return new XmlError("malformed", `${what}, at ${at}`);
}

function unclosed(open: readonly TagName[]): XmlError {
  const where = open.length === 0 ? "there is no root element" : `<${open.at(-1)?.name}> is not closed`;
  return new XmlError("truncated", where);
}
