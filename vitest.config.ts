import { defineConfig } from "vitest/config";

const isSoak = process.env.DEPOSITARY_SOAK === "1";
const conditions = ["@depositary/source", "node", "import", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts"],
    testTimeout: isSoak ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
    maxWorkers: "100%",
  },
});
