import { actionTable } from "@depositary/model";
import { standardise } from "../../../src/statistics/votes/ideal-point/standardise.js";
import { type LogisticFit, logisticRegression } from "../../../src/statistics/votes/logistic-regression.js";
import { rowsOf } from "../../facts-on-file.js";

const signatories = new Set(
  rowsOf(actionTable)
    .filter(({ treatyId, kind }) => treatyId === "XVIII-16" && kind === "signature")
    .map(({ participantId }) => participantId),
);

/** Of having signed the Convention against Cybercrime on a point, for one standard deviation of the points. */
export function signatureRegression(points: readonly (readonly [string, number])[]): LogisticFit {
  return logisticRegression(
    [...standardise(Float64Array.from(points, ([, point]) => point))],
    points.map(([member]) => signatories.has(member)),
  );
}
