import { type Column, isoDate, type Table } from "@depositary/model";
import fc from "fast-check";

const awkward = fc.constantFrom(
  'he said "no"',
  "one, two",
  "Côte d'Ivoire",
  "Türkiye",
  "中国",
  "'; DROP TABLE action; --",
  "<script>",
  "=1+1",
  "NULL",
  "NA",
  "\\N",
  "😀",
);
const plain = fc
  .oneof(awkward, fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }))
  .map((text) => text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, "").trim())
  .filter((text) => text.length > 0);
const patterned = fc.oneof(
  fc.constantFrom("abc", "ABC", "EU", "AB", "004", "XVIII-16", "CETS-185", "f".repeat(64), "a-1.b"),
  plain,
);
const days = fc
  .date({ min: new Date("1800-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const codeLists = fc.array(fc.stringMatching(/^[A-Za-z:"',;-]{1,12}$/), { maxLength: 5 });

/** Any value that the column accepts. */
function valuesOf(column: Column): fc.Arbitrary<unknown> {
  const value = column.values === null ? ofType(column) : fc.constantFrom(...column.values);
  const accepted = value.filter((candidate) => column.schema.safeParse(candidate).success);
  return column.nullable ? fc.option(accepted, { freq: 3 }) : accepted;
}

function ofType({ sqlType }: Column): fc.Arbitrary<unknown> {
  switch (sqlType) {
    case "VARCHAR":
      return patterned;
    case "DATE":
      return days.filter((date) => isoDate.safeParse(date).success);
    case "TIMESTAMP":
      return days.map((date) => `${date}T10:20:30Z`);
    case "INTEGER":
      return fc.integer();
    case "DOUBLE":
      return fc.double({ min: 0, max: 1, noNaN: true });
    case "BOOLEAN":
      return fc.boolean();
    case "VARCHAR[]":
      return codeLists;
  }
}

interface TableOf<Row> extends Pick<Table, "columns"> {
  readonly schema: { parse(value: unknown): Row };
}

/** Any row of the table. */
export function rowOf<Row>({ columns, schema }: TableOf<Row>): fc.Arbitrary<Row> {
  const values = Object.entries(columns).map(([name, column]) => [name, valuesOf(column)] as const);
  return fc.record(Object.fromEntries(values)).map((row) => schema.parse(row));
}
