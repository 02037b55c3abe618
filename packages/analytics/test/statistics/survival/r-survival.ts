import { spawnSync } from "node:child_process";
import type { RiskSpan, Ties } from "../../../src/statistics/survival/cox.js";
import type { Spell } from "../../../src/statistics/survival/kaplan-meier.js";

/** What `survfit` says of one sample. */
export interface Survfit {
  readonly steps: readonly {
    readonly days: number;
    readonly atRisk: number;
    readonly events: number;
    readonly survival: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly quartiles: readonly (number | null)[];
}

const isInstalled =
  spawnSync("Rscript", ["-e", "stopifnot(requireNamespace('survival'))"], { stdio: "ignore" }).status === 0;

/** R's survival as an oracle, one call for all samples; null where it is not installed. */
export const survfit = isInstalled ? runSurvfit : null;
export const coxph = isInstalled ? runCoxph : null;
export const frailtyVariance = isInstalled ? runFrailty : null;

function runSurvfit(samples: readonly (readonly Spell[])[]): readonly Survfit[] {
  const input = samples
    .flatMap((sample, index) => sample.map(({ days, isEvent }) => `${index},${days},${isEvent ? 1 : 0}`))
    .join("\n");
  const output = run(
    `d <- read.csv(file("stdin"), header = FALSE)
     for (i in unique(d$V1)) {
       f <- survfit(Surv(V2, V3) ~ 1, d[d$V1 == i, ], conf.type = "log-log")
       for (j in seq_along(f$time)) cat("step", f$time[j], f$n.risk[j], f$n.event[j], sprintf("%.17g", c(f$surv[j], f$lower[j], f$upper[j])), "\\n")
       cat("quartiles", quantile(f, c(.25, .5, .75), conf.int = FALSE), "\\n")
     }`,
    input,
  );
  const results: Survfit[] = [];
  let steps: Survfit["steps"][number][] = [];
  for (const line of output) {
    const [what, ...cells] = line.trim().split(/\s+/);
    const numbers = cells.map((cell) => (cell === "NA" ? Number.NaN : Number(cell)));
    const [days = 0, atRisk = 0, events = 0, survival = 0, lower = 0, upper = 0] = numbers;
    if (what === "step") steps.push({ days, atRisk, events, survival, lower, upper });
    else {
      results.push({ steps, quartiles: numbers.map((value) => (Number.isNaN(value) ? null : value)) });
      steps = [];
    }
  }
  return results;
}

/** Coefficient, standard error and chi-square of each sample, by Efron and then by Breslow. */
function runCoxph(
  samples: readonly (readonly RiskSpan[])[],
): Readonly<Record<Ties, readonly (readonly number[])[]>> {
  const input = samples
    .flatMap((spans, index) =>
      spans.map(({ stratum, start, stop, isEvent, covariate }) =>
        [stratum, start, stop, isEvent ? 1 : 0, covariate, index].join(","),
      ),
    )
    .join("\n");
  const output = run(
    `d <- read.csv(file("stdin"), header = FALSE, colClasses = c("character", rep("numeric", 5)))
     for (ties in c("efron", "breslow")) for (i in unique(d$V6)) {
       f <- coxph(Surv(V2, V3, V4) ~ V5 + strata(V1), d[d$V6 == i, ], ties = ties, control = coxph.control(eps = 1e-12))
       cat(sprintf("%.17g", c(coef(f), sqrt(vcov(f)), cox.zph(f, "identity")$table[1, 1])), "\\n")
     }`,
    input,
  );
  const rows = output.map((line) => line.trim().split(/\s+/).map(Number));
  return { efron: rows.slice(0, samples.length), breslow: rows.slice(samples.length) };
}

/** Variance of a gamma distributed factor of each stratum's hazard, beside the covariate, over the first `days`. */
function runFrailty(spans: readonly RiskSpan[], days: number): number {
  const [output = ""] = run(
    `d <- read.csv(file("stdin"), header = FALSE, colClasses = c("character", rep("numeric", 4)))
     d <- d[d$V2 < ${days}, ]
     d$V4 <- ifelse(d$V3 > ${days}, 0, d$V4)
     d$V3 <- pmin(d$V3, ${days})
     f <- coxph(Surv(V2, V3, V4) ~ V5 + frailty(V1, distribution = "gamma"), d)
     cat(sprintf("%.17g", f$history[[1]]$theta), "\\n")`,
    spans
      .map((span) => [span.stratum, span.start, span.stop, span.isEvent ? 1 : 0, span.covariate].join(","))
      .join("\n"),
  );
  return Number(output);
}

function run(script: string, input: string): readonly string[] {
  const { stdout, stderr, status } = spawnSync(
    "Rscript",
    ["-e", `suppressMessages(library(survival)); ${script}`],
    { input, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.split("\n").filter((line) => line.trim() !== "");
}
