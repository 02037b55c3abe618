import type { Table } from "@depositary/model";

interface TableOf<Row> extends Pick<Table, "columns"> {
  readonly schema: { parse(value: unknown): Row };
}

const unsaid: Readonly<Record<string, unknown>> = { "VARCHAR[]": [] };

/** A row in which what is not given is unknown. */
export function row<Row>({ columns, schema }: TableOf<Row>, given: Readonly<Record<string, unknown>>): Row {
  const empty = Object.entries(columns).map(([name, { sqlType }]) => [name, unsaid[sqlType] ?? null]);
  return schema.parse({ ...Object.fromEntries(empty), ...given });
}
