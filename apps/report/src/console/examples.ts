/** A question with its statement, as the book of questions has it. */
export interface Example {
  readonly question: string;
  readonly sql: string;
}

/** Questions that show what the record can be asked, one of each kind. */
const chosen = [
  "How far is the Convention against Cybercrime from entering into force?",
  "Which treaties are not in force, and what is missing?",
  "What share of each regional group has signed the Convention against Cybercrime?",
  "Which members of the European Union have not signed the Convention against Cybercrime?",
  "Who voted against the negotiation on cybercrime and signed the Convention all the same?",
  "Who has left a treaty?",
  "How long did it take from opening to entry into force?",
  "How many had signed after one day, a hundred days and a year?",
  "How many roll calls are there in each decade, and how divided were they?",
  "Where do sources disagree?",
] as const;

/** The chosen questions of `book`, which is Markdown. Throws where one of them is not in it. */
export function examplesOf(book: string): readonly Example[] {
  const sections = book.split(/^### /m).slice(1);
  const statements = new Map(
    sections.map((section) => {
      const question = section.slice(0, section.indexOf("\n"));
      return [question, /^```sql\n([\s\S]*?)\n```$/m.exec(section)?.[1]];
    }),
  );
  return chosen.map((question) => {
    const sql = statements.get(question);
    if (sql === undefined) throw new Error(`no statement for "${question}" in the book of questions`);
    return { question, sql };
  });
}
