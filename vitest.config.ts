import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongFirst } from "./test/long-first.js";

const isSoak = process.env.DEPOSITARY_SOAK === "1";
const conditions = ["@depositary/source", "node", "import", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts"],
    testTimeout: isSoak ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongFirst },
    // many tests wait for processes, servers and browsers that they start
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // no test keeps state in a module, and to load DuckDB and zod anew for each file takes longer than most files run
    isolate: false,
  },
});
