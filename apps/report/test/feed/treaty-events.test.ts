import { beforeAll, describe, expect, it } from "vitest";
import { treatyEvents } from "../../src/feed/treaty-events.js";
import { ofTreaty, treatyOf } from "../../src/site/look-up.js";
import type { SiteRecord } from "../../src/site/record.js";
import { chancesTold, oddsWords } from "../../src/text/forecast-words.js";
import { smallSiteRecord } from "../record/small-site-record.js";

let record: SiteRecord;
beforeAll(async () => {
  record = await smallSiteRecord();
});

const eventsOf = (treatyId: string) => treatyEvents(record, treatyOf(record, treatyId));

describe("the days of a treaty that matter", () => {
  it("are the last day for signature, and the ends of years whose chances its page tells", () => {
    const events = eventsOf("XVIII-16");
    expect(events[0]).toMatchObject({
      id: "event:XVIII-16:signature-closes",
      day: "2026-12-31",
      summary: "Last day for signature: Convention against Cybercrime",
    });
    const [forecast] = ofTreaty(record.forecasts, "XVIII-16");
    if (forecast === undefined) throw new Error("nothing is forecast");
    const reviews = events.slice(1);
    expect(reviews.map(({ day }) => day)).toEqual(["2026-12-31", "2027-12-31", "2028-12-31", "2029-12-31"]);
    expect(reviews.map(({ id }) => id)[1]).toBe("event:XVIII-16:forecast-review-2027");
    expect(reviews[1]?.summary).toMatch(
      /^Forecast review: Convention against Cybercrime, instrument 10 by the end of 2027\? Chance given: /,
    );
    const told = oddsWords(chancesTold(forecast, record.day));
    for (const { summary } of reviews) expect(told).toContain(summary.split("Chance given: ")[1]);
  });

  it("are that of entry into force where it is in force, and no review", () => {
    const inForce = record.standings.filter(({ inForceOn }) => inForceOn !== null);
    expect(inForce).not.toEqual([]);
    for (const { treatyId, inForceOn } of inForce)
      expect(eventsOf(treatyId).map(({ id, day }) => [id, day])).toContainEqual([
        `event:${treatyId}:in-force`,
        inForceOn,
      ]);
    const ids = inForce.flatMap(({ treatyId }) => eventsOf(treatyId)).map(({ id }) => id);
    expect(ids.filter((id) => id.includes("review"))).toEqual([]);
  });
});
