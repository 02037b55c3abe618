import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renderChart, TOKEN } from "../source/coe/render.js";
import { factsOf } from "../support/data-copy.js";
import { CHART, PAGE, type TreatyOfficeRuns, treatyOfficeRuns } from "../support/treaty-office-run.js";

let office: TreatyOfficeRuns;

beforeEach(async () => {
  office = await treatyOfficeRuns();
});

afterEach(() => office.close());

describe("an answer that is not the chart leaves the facts as they were", () => {
  const json = (text: string) => (response: ServerResponse) =>
    response.writeHead(200, { "content-type": "application/json" }).end(text);

  it.each<readonly [string, string, (response: ServerResponse) => void, string, string]>([
    ["the page has no token", PAGE, (r) => r.end("<html><body>Welcome</body></html>"), "refused", "no token"],
    [
      "the page is a check for robots",
      PAGE,
      (r) => r.writeHead(202, { "x-amzn-waf-action": "challenge" }).end(),
      "unavailable",
      "bot wall",
    ],
    ["the page is gone", PAGE, (r) => r.writeHead(404).end(), "unavailable", "status 404"],
    ["empty lists", CHART, json("[[],[],[]]"), "refused", "no member State"],
  ])("%s", async (_name, address, send, state, reason) => {
    const before = await factsOf(office.directory);
    office.instead.set(address, send);
    const { sources, summary } = await office.run();
    const [source] = sources;
    const outcome = source?.failure ?? source?.documents[0];
    expect(outcome?.state).toBe(state);
    expect(JSON.stringify(outcome)).toContain(reason);
    expect(summary).toEqual([]);
    expect(await factsOf(office.directory)).toEqual(before);
  });

  it("a token that the API does not accept is unavailable with status 401, and is not named", async () => {
    office.token = "another-key";
    const { outcomes } = await office.run();
    expect(outcomes).toMatchObject([{ state: "unavailable" }]);
    expect(outcomes[0]?.reasons.join()).toContain("status 401");
    expect(JSON.stringify(outcomes)).not.toContain(TOKEN);
  });

  it("half a JSON text, and half a list that is whole JSON, are refused", async () => {
    const whole = renderChart("185", office.rows);
    office.instead.set(CHART, json(whole.slice(0, whole.length / 2)));
    expect((await office.run()).outcomes[0]).toMatchObject({ state: "refused" });
    office.instead.set(CHART, json(renderChart("185", office.rows.slice(0, 20))));
    const [outcome] = (await office.run()).outcomes;
    expect(outcome?.state).toBe("refused");
    expect(outcome?.reasons.join()).toContain("is not in the list of members");
    expect(await office.acts()).toEqual([]);
  });
});

it("a key that was never seen is named, and the chart is taken", async () => {
  office.instead.set(CHART, (response) =>
    response.end(renderChart("185", office.rows).replaceAll('"Reserves"', '"Zeugnisse"')),
  );
  expect((await office.run()).outcomes).toMatchObject([
    { state: "changed", reasons: [], drift: ["keys that were not seen before: Zeugnisse"] },
  ]);
});
