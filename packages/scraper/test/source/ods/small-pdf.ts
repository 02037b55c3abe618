import { deflateSync } from "node:zlib";

/** How a hand-made PDF differs from a plain one. */
export interface SmallPdfOptions {
  /** Bytes drawn on each page in place of its text. */
  readonly stream?: Buffer;
  readonly isDeflated?: boolean;
}

/** A hand-made PDF: each page a list of lines in Helvetica. What WinAnsi lacks has a code of its own, said in a table of the font. */
export function smallPdf(pages: readonly (readonly string[])[], options: SmallPdfOptions = {}): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const beyond = beyondWinAnsi(pages.flat().join(""));
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from(
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${4 + 2 * pages.length} 0 R >>`,
    ),
    ...pages.flatMap((lines, index) => [pageObject(5 + 2 * index), streamObject(lines, beyond, options)]),
    streamOf(unicodeTable(beyond), ""),
  ];
  return assemble(objects);
}

function pageObject(content: number): Buffer {
  return Buffer.from(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
  );
}

function streamObject(
  lines: readonly string[],
  beyond: Codes,
  { stream, isDeflated = false }: SmallPdfOptions,
): Buffer {
  const drawn = lines.map((line) => `(${escaped(line, beyond)}) Tj T*`).join("\n");
  const plain = stream ?? Buffer.from(`BT /F1 9 Tf 11 TL 50 800 Td\n${drawn}\nET`, "latin1");
  return streamOf(
    isDeflated ? deflateSync(plain, { level: 1 }) : plain,
    isDeflated ? " /Filter /FlateDecode" : "",
  );
}

function streamOf(bytes: Buffer, filter: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length}${filter} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** Single bytes of characters. */
type Codes = ReadonlyMap<string, number>;

const WIN_ANSI: Codes = new Map([
  ["’", 0x92],
  ["“", 0x93],
  ["”", 0x94],
]);

/** Codes of letters that no test prints, for the characters that WinAnsi lacks. */
const FIRST_FREE = 0xc0;

function beyondWinAnsi(text: string): Codes {
  const lacking = [...new Set(text)].filter((one) => one > "\u00ff" && !WIN_ANSI.has(one));
  return new Map(lacking.map((one, at) => [one, FIRST_FREE + at]));
}

function unicodeTable(codes: Codes): Buffer {
  const lines = [...codes].map(([character, code]) => {
    const units = Array.from(character.split(""), (unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
    return `<${code.toString(16)}> <${units.join("")}>`;
  });
  return Buffer.from(
    `begincmap\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar\nendcmap`,
  );
}

function escaped(line: string, beyond: Codes): string {
  return Array.from(line.replaceAll(/[\\()]/g, "\\$&"), (one) => {
    const code = WIN_ANSI.get(one) ?? beyond.get(one);
    return code === undefined ? one : String.fromCharCode(code);
  }).join("");
}

function assemble(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let at = 9;
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]));
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
