data.table::setDTthreads(2)
ballots <- data.table::fread(commandArgs(TRUE)[1], showProgress = FALSE)
members <- sort(unique(ballots$member))
size <- c(length(members), max(ballots$roll_call) + 1)
choice <- function(wanted) {
  cast <- ballots[ballots$vote == wanted, ]
  matrix <- matrix(0, size[1], size[2])
  matrix[cbind(match(cast$member, members), cast$roll_call + 1)] <- 1
  matrix
}
yes <- choice(1)
abstain <- choice(2)
no <- choice(3)
start <- proc.time()[["elapsed"]]
joint <- tcrossprod(yes + abstain + no)
same <- tcrossprod(yes) + tcrossprod(abstain) + tcrossprod(no)
one <- tcrossprod(abstain, yes + no)
half <- one + t(one)
upper <- upper.tri(joint) & joint > 0
agreement <- (same[upper] + half[upper] / 2) / joint[upper]
mean <- mean(agreement)
seconds <- proc.time()[["elapsed"]] - start
cat(sprintf('{"seconds": %.4f, "pairs": %d, "joint": %d, "mean": %.17g}\n', seconds, length(agreement), sum(joint[upper]), mean))
