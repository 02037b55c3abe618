import { failedOutcome, isFailureOfDocument, unchangedOutcome } from "../../src/refresh/outcome.js";
import type { RefreshSource, SourceName } from "../../src/refresh/refresh-source.js";

/** A source of plain pages, `/1` and so on, that are proved by being there: no fact follows from them. */
export function pageSource(name: SourceName, pages: readonly string[]): RefreshSource {
  return {
    name,
    origins: { main: `https://${name}.example.org` },
    cadenceDays: 2,
    readDocument: (text) => text,
    async *refresh({ only, documents, progress }) {
      const asked = await documents.longestAgoFirst(only ?? pages, (page) => ({ path: `/${page}` }));
      for (const [done, document] of asked.entries()) {
        progress(done, asked.length, document);
        const request = { path: `/${document}` };
        try {
          await documents.accept(request, await documents.ask(request));
          yield unchangedOutcome({ source: name, document });
        } catch (error) {
          if (!isFailureOfDocument(error)) throw error;
          yield failedOutcome({ source: name, document }, [error]);
        }
      }
    },
  };
}
