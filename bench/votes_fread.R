data.table::setDTthreads(2)
votes <- data.table::fread(commandArgs(TRUE)[1], colClasses = "character", na.strings = NULL, showProgress = FALSE)
cat(sprintf('{"rows": %d, "members": %d}\n', nrow(votes), data.table::uniqueN(votes$ms_code)))
