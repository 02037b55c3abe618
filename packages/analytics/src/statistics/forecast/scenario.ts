import type { IsoDate } from "@depositary/model";
import { monthsBetween } from "./age.js";
import { type Curve, type Forecaster, meanCurve } from "./curve.js";
import { withFurther } from "./further.js";
import { consentsUpTo, type History } from "./history.js";
import type { ModelName } from "./model.js";

/** A forecast on one assumption about the time for which there is no evidence. */
export interface Scenario {
  readonly asOf: IsoDate;
  readonly assumption: string;
  /** Instruments of States that it starts from: those certain to have been deposited, and the assumed ones. */
  readonly instruments: number;
  readonly curves: ReadonlyMap<ModelName, Curve>;
}

/** The curve of a model. Throws RangeError where it was not asked for. */
export function curveOf({ curves }: Pick<Scenario, "curves">, model: ModelName): Curve {
  const curve = curves.get(model);
  if (curve === undefined) throw new RangeError(`no curve of ${model}`);
  return curve;
}

/** What every scenario of an outlook starts from. */
export interface Basis {
  readonly certain: History;
  readonly histories: readonly History[];
  readonly evidenceOn: IsoDate;
  readonly threshold: number;
  readonly models: readonly ModelName[];
  /** The models as learned on a day, once. */
  trainedOn(asOf: IsoDate): Readonly<Record<ModelName, Forecaster>>;
}

/** What the record alone leads to expect. */
export function asRecorded(basis: Basis, asOf: IsoDate): Scenario {
  const age = monthsBetween(basis.certain.openedOn, asOf);
  return {
    asOf,
    assumption: "as recorded",
    instruments: consentsUpTo(basis.certain, age),
    curves: curvesOn(basis, asOf, basis.histories),
  };
}

/** The same on a later day, supposing that so many further instruments have been deposited since the last evidence. */
export function supposing(basis: Basis, asOf: IsoDate, further: number): Scenario {
  const { certain, histories, evidenceOn } = basis;
  const [from, to] = [monthsBetween(certain.openedOn, evidenceOn), monthsBetween(certain.openedOn, asOf)];
  const supposed = histories.map((history) => withFurther(history, further, from, to));
  return {
    asOf,
    assumption: further === 0 ? `none since ${evidenceOn}` : `${further} more since ${evidenceOn}`,
    instruments: consentsUpTo(certain, to) + further,
    curves: curvesOn(basis, asOf, supposed),
  };
}

/** Each model is learned once; the curves of the equally likely histories are averaged. */
function curvesOn(
  { trainedOn, threshold, models }: Basis,
  asOf: IsoDate,
  histories: readonly History[],
): ReadonlyMap<ModelName, Curve> {
  const trained = trainedOn(asOf);
  return new Map(
    models.map((model) => [
      model,
      meanCurve(histories.flatMap((history) => trained[model](history, [threshold]))),
    ]),
  );
}
