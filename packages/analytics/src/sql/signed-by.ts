import { type ActionEffect, actionKinds, effectOf } from "@depositary/model";
import { sqlList } from "./view.js";

const signs: ActionEffect = "signs";
const kinds = sqlList(actionKinds.filter((kind) => effectOf(kind) === signs));

/** Actions by which a participant signed and which stand, as a table expression; inside a macro or view that names its days. */
export const signatures = `(
  FROM action WHERE kind IN ${kinds} AND superseded_by IS NULL AND retracted_by IS NULL
) AS signature`;
