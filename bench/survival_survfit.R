suppressMessages(library(survival))
spells <- read.csv(commandArgs(TRUE)[1], stringsAsFactors = FALSE)
start <- proc.time()[["elapsed"]]
fit <- survfit(Surv(days, event) ~ group, spells, conf.type = "log-log")
seconds <- proc.time()[["elapsed"]] - start
number <- function(values) ifelse(is.na(values) | is.nan(values), "null", sprintf("%.17g", values))
curves <- vapply(seq_along(fit$strata), function(i) {
  curve <- fit[i]
  last <- length(curve$time)
  at <- summary(curve, times = c(365, 1826), extend = TRUE)$surv
  bounds <- if (curve$surv[last] %in% c(0, 1)) c(NA, NA) else c(curve$lower[last], curve$upper[last])
  values <- c(at, curve$surv[last], bounds, quantile(curve, .5, conf.int = FALSE))
  sprintf('"%s": [%s]', sub("^group=", "", names(fit$strata)[i]), paste(number(values), collapse = ", "))
}, "")
cat(sprintf('{"seconds": %s, "curves": {%s}}\n', number(seconds), paste(curves, collapse = ", ")))
