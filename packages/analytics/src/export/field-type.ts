/** Types of a Frictionless Table Schema that a column of ours can have. */
export type FieldType = "string" | "date" | "datetime" | "integer" | "number" | "boolean" | "array";

/** The type of a field for a SQL type. Throws TypeError on a type that no column has had so far. */
export function fieldTypeOf(sqlType: string): FieldType {
  const found = fieldTypes.find(([pattern]) => pattern.test(sqlType));
  if (found === undefined)
    throw new TypeError(`no field type is known for a column of type ${JSON.stringify(sqlType)}`);
  return found[1];
}

const fieldTypes: readonly (readonly [RegExp, FieldType])[] = [
  [/\[\]$/, "array"],
  [/^VARCHAR$/, "string"],
  [/^DATE$/, "date"],
  [/^TIMESTAMP$/, "datetime"],
  [/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/, "integer"],
  [/^(DOUBLE|FLOAT|DECIMAL\(\d+,\d+\))$/, "number"],
  [/^BOOLEAN$/, "boolean"],
];
