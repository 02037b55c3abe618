import { beforeAll, describe, expect, it } from "vitest";
import { forecastPage } from "../../src/page/forecast/forecast.js";
import { homePage } from "../../src/page/home/home.js";
import { participantPage } from "../../src/page/participant/participant.js";
import { regionPage } from "../../src/page/region/region.js";
import { treatyPage } from "../../src/page/treaty/treaty.js";
import { votesPage } from "../../src/page/vote/votes.js";
import type { Page } from "../../src/site/page.js";
import { pageFiles } from "../../src/site/page-files.js";
import type { SiteRecord } from "../../src/site/record.js";
import { smallSiteRecord } from "../record/small-site-record.js";

let record: SiteRecord;

beforeAll(async () => {
  record = {
    ...(await smallSiteRecord()),
    forecasts: [],
    forecastSteps: [],
    forecastScores: [],
    forecastMisses: [],
    reliability: [],
    pit: [],
    nextStates: [],
    rankingQuality: null,
    idealPoints: [],
    idealPointStandings: [],
    signatureFit: null,
    voteCompanions: [],
    signedAlike: [],
    coverage: [],
    ratificationSpeeds: [],
    regionalSpeeds: [],
    regionalAgreements: [],
    conversionSteps: [],
    treatyConversions: [],
  };
});

const htmlOf = (page: Page) => String(pageFiles(page, record.day)[0]?.content);

describe("a record of which no statistic could be computed", () => {
  it("says that nothing is forecast and why, without a chart", () => {
    const html = htmlOf(forecastPage(record));
    expect(html).toContain("No treaty on file is forecast: too few were followed beyond its age");
    expect(html).toContain("No backtest is on file.");
    expect(html).not.toContain("<figure");
  });

  it("leaves the sections out of the other pages", () => {
    const [brazil] = record.participantStandings.filter(({ participantId }) => participantId === "BRA");
    if (brazil === undefined) throw new Error("Brazil is not on file");
    for (const page of [homePage(record), treatyPage(record, "XVIII-16"), treatyPage(record, "XXVI-8")])
      expect(htmlOf(page), page.path).not.toMatch(/id="(when|next|forecast|conversion)"/);
    expect(htmlOf(votesPage(record))).not.toMatch(/id="(positions|alike|coverage-section)"/);
    for (const { unGroup, ...group } of record.groups)
      if (unGroup !== null)
        expect(htmlOf(regionPage(record, { unGroup, ...group }, unGroup))).not.toMatch(
          /id="(speed-section|agreement)"/,
        );
    expect(htmlOf(participantPage(record, brazil))).not.toMatch(/id="(speed|companions|positions)"/);
  });
});
