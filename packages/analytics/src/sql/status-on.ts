import { holdsOn } from "../query/kinds.js";
import type { TableMacro } from "./view.js";

export const statusOn: TableMacro = {
  name: "status_on",
  parameters: ["treaty", "date"],
  comment:
    "status_on(treaty, date): the status of every participant with one on a day. After the last evidence for the treaty it is the status last known. Where a day of action is uncertain the status is taken as reached on the latest possible day.",
  sql: `
    SELECT spell.participant_id, participant.name, spell.status, spell.valid_from, spell.valid_to
    FROM participation_spell AS spell JOIN participant USING (participant_id)
    WHERE spell.treaty_id = "treaty"
      AND ${holdsOn('CAST("date" AS DATE)', "spell")}
    ORDER BY spell.participant_id`,
};
