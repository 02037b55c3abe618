import { integer, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const chapterTable = defineTable({
  name: "chapter",
  file: "reference/chapters.csv",
  comment: "A chapter of Multilateral Treaties Deposited with the Secretary-General.",
  columns: {
    chapter: text("Roman number, with the section letter in chapter XI (XI-B)."),
    position: integer("Place in the collection, from 1."),
    title: text("Title of the chapter."),
  },
  primaryKey: ["chapter"],
});
export type Chapter = RowOf<typeof chapterTable>;
