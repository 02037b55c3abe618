import type { TableMacro } from "./view.js";

export const partiesOn: TableMacro = {
  name: "parties_on",
  parameters: ["treaty", "date"],
  comment:
    "parties_on(treaty, date): the parties to a treaty on a day, that is participants bound by it and for which it is in force.",
  sql: `
    SELECT participant_id, name, valid_from, valid_to
    FROM status_on("treaty", "date") WHERE status = 'party' ORDER BY participant_id`,
};
