import json
import sys
import time

import numpy
import pandas

ballots = pandas.read_csv(sys.argv[1])
members, rows = numpy.unique(ballots["member"].to_numpy(str), return_inverse=True)
columns = ballots["roll_call"].to_numpy()
votes = ballots["vote"].to_numpy()
matrices = numpy.zeros((3, len(members), columns.max() + 1), dtype=numpy.float32)
matrices[votes - 1, rows, columns] = 1
start = time.perf_counter()
yes, abstain, no = matrices
voted = yes + abstain + no
joint = (voted @ voted.T).astype(float)
same = (yes @ yes.T + abstain @ abstain.T + no @ no.T).astype(float)
one = abstain @ (yes + no).T
half = (one + one.T).astype(float)
upper = numpy.triu(joint, 1) > 0
agreement = (same[upper] + half[upper] / 2) / joint[upper]
result = {"pairs": int(upper.sum()), "joint": int(joint[upper].sum()), "mean": float(agreement.mean())}
print(json.dumps({"seconds": time.perf_counter() - start, **result}))
