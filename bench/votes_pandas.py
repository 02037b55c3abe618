import json
import sys

import pandas

votes = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
print(json.dumps({"rows": len(votes), "members": int(votes["ms_code"].nunique())}))
