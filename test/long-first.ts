import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long for their size: begun last, one of them alone would keep the others waiting. */
const long = [
  "apps/report/test/browser/site.test.ts",
  "packages/scraper/test/refresh/fault-matrix.test.ts",
  "packages/scraper/test/refresh/hostile-sources.test.ts",
  "test/readme.test.ts",
  "packages/analytics/test/statistics/survival/published.test.ts",
  "packages/scraper/test/refresh/collection.test.ts",
  "apps/report/test/site/committed-facts.test.ts",
  "packages/analytics/test/bin/export-anywhere.test.ts",
  "packages/analytics/test/bin/forecast.test.ts",
  "packages/scraper/test/source/untc/round-trip.test.ts",
  "packages/analytics/test/build/ensure-database.test.ts",
];

/** Vitest's own order, but for these: in a fresh clone it knows no times and goes by size. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((file) => moduleId.endsWith(file));
  return place === -1 ? long.length : place;
}
