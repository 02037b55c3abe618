/** An example of a document: the program, and what it says that it prints. */
export interface Example {
  readonly heading: string;
  readonly program: string;
  readonly prints: string;
}

const ARROW = /^\s*\/\/ → (.*)$/gm;

/** The `ts` examples of a Markdown document; lines that begin with `// →` are what they print. */
export function examplesOf(markdown: string): readonly Example[] {
  return markdown.split(/^## /m).flatMap((section) => {
    const [heading = ""] = section.split("\n", 1);
    return [...section.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, program = ""]) => ({
      heading,
      program,
      prints: [...program.matchAll(ARROW)].map(([, line]) => `${line}\n`).join(""),
    }));
  });
}
