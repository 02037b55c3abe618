import { deflateSync } from "node:zlib";

/** How a hand-made PDF differs from a plain one. */
export interface SmallPdfOptions {
  /** Bytes drawn on each page in place of its text. */
  readonly stream?: Buffer;
  readonly isDeflated?: boolean;
}

/** A hand-made PDF: each page a list of lines in Helvetica, WinAnsi. */
export function smallPdf(pages: readonly (readonly string[])[], options: SmallPdfOptions = {}): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
    ...pages.flatMap((lines, index) => [pageObject(5 + 2 * index), streamObject(lines, options)]),
  ];
  return assemble(objects);
}

function pageObject(content: number): Buffer {
  return Buffer.from(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
  );
}

function streamObject(lines: readonly string[], { stream, isDeflated = false }: SmallPdfOptions): Buffer {
  const drawn = lines.map((line) => `(${escaped(line)}) Tj T*`).join("\n");
  const plain = stream ?? Buffer.from(`BT /F1 9 Tf 11 TL 50 800 Td\n${drawn}\nET`, "latin1");
  const bytes = isDeflated ? deflateSync(plain) : plain;
  const filter = isDeflated ? " /Filter /FlateDecode" : "";
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length}${filter} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

const WIN_ANSI: Readonly<Record<string, string>> = { "’": "\x92", "“": "\x93", "”": "\x94" };

function escaped(line: string): string {
  return line.replaceAll(/[\\()]/g, "\\$&").replaceAll(/[’“”]/g, (sign) => WIN_ANSI[sign] ?? sign);
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
