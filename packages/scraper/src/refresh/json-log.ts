import type { RefreshEvent } from "./event.js";
import { countStates, type SourceOutcome } from "./outcome.js";

/** One line of JSON an event, for machines: `{"event":"document","source":"untc","document":"XVIII-16","state":"changed",…}`. */
export function jsonLine(event: RefreshEvent): string {
  return `${JSON.stringify(fieldsOf(event))}\n`;
}

function fieldsOf(event: RefreshEvent): Readonly<Record<string, unknown>> {
  switch (event.kind) {
    case "progress": {
      const { kind, ...fields } = event;
      return { event: kind, ...fields };
    }
    case "document": {
      const { changes, ...fields } = event.outcome;
      return { event: "document", ...fields, changes: changes.length };
    }
    case "source":
      return { event: "source", ...sourceFields(event.outcome) };
  }
}

function sourceFields({ source, documents, failure, bytes, startedAt, endedAt }: SourceOutcome) {
  return {
    source,
    documents: documents.length,
    ...countStates(documents),
    failure,
    bytes,
    durationMs: endedAt.getTime() - startedAt.getTime(),
  };
}
