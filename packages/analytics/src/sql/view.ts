import { sqlString } from "@depositary/model";

/** A view of the database, documented column by column. */
export interface View {
  readonly name: string;
  readonly comment: string;
  /** What each column means, by its SQL name, in order. */
  readonly columns: Readonly<Record<string, string>>;
  /** The query, without a semicolon. */
  readonly sql: string;
}

/** Statements that create the view with its comments. */
export function createView({ name, comment, columns, sql }: View): readonly string[] {
  const names = Object.keys(columns).map((column) => `"${column}"`);
  return [
    `CREATE VIEW ${name} AS SELECT * FROM (${sql}) AS body (${names.join(", ")})`,
    `COMMENT ON VIEW ${name} IS ${sqlString(comment)}`,
    ...Object.entries(columns).map(
      ([column, meaning]) => `COMMENT ON COLUMN ${name}."${column}" IS ${sqlString(meaning)}`,
    ),
  ];
}

/** A table macro: a query with parameters. */
export interface TableMacro {
  readonly name: string;
  readonly comment: string;
  readonly parameters: readonly string[];
  readonly sql: string;
}

/** Statements that create the macro with its comment. */
export function createMacro({ name, comment, parameters, sql }: TableMacro): readonly string[] {
  const list = parameters.map((parameter) => `"${parameter}"`).join(", ");
  return [
    `CREATE MACRO ${name}(${list}) AS TABLE ${sql}`,
    `COMMENT ON MACRO TABLE ${name} IS ${sqlString(comment)}`,
  ];
}
