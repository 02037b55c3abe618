import { describe, expect, it } from "vitest";
import { asAtOf, statusSource, statusSourceId } from "../../src/normalise/source.js";

const sidecar = {
  url: "https://treaties.un.org/a.xml",
  retrievedAt: "2026-09-10T12:00:00Z",
  status: 200,
  sha256: "0123456789abcdef".repeat(4),
  etag: null,
  lastModified: "Wed, 02 Sep 2026 23:30:00 GMT",
  contentType: null,
};

describe("the day for which a document is right", () => {
  it("is its own stamp where it has one", () => {
    expect(asAtOf("01-08-2026", sidecar, null)).toEqual({ day: "2026-08-01", basis: "its own stamp" });
  });

  it("is that of Last-Modified where it has none", () => {
    expect(asAtOf(null, sidecar, "2026-09-01")).toEqual({ day: "2026-09-02", basis: "Last-Modified" });
  });

  it("is that of retrieval where the server says nothing, or something that cannot be", () => {
    const retrieval = { day: "2026-09-10", basis: "retrieval" };
    expect(asAtOf(null, { ...sidecar, lastModified: null }, null)).toEqual(retrieval);
    expect(asAtOf(null, { ...sidecar, lastModified: "yesterday" }, null)).toEqual(retrieval);
    expect(asAtOf(null, { ...sidecar, lastModified: "Fri, 02 Oct 2026 12:00:00 GMT" }, null)).toEqual(
      retrieval,
    );
    expect(asAtOf(null, sidecar, "2026-09-05")).toEqual(retrieval);
  });
});

describe("the source of a status document", () => {
  const input = {
    treaty: "XI-B-16-13H",
    title: "Regulation 13-H",
    url: sidecar.url,
    sidecar,
    asAt: { day: "2026-09-02", basis: "Last-Modified" },
  } as const;

  it("is named after the treaty and the bytes", () => {
    expect(statusSourceId("XI-B-16-13H", sidecar.sha256)).toBe("untc-xi-b-16-13h-0123456789ab");
    expect(statusSource(input)).toMatchObject({
      sha256: sidecar.sha256,
      asAt: "2026-09-02",
      grade: "depositary",
    });
  });

  it("says how its day is known, and from which mirror it was read", () => {
    expect(statusSource(input).title).toBe(
      "Status of Regulation 13-H (XI-B-16-13H) as at 2026-09-02, the day of Last-Modified",
    );
    const mirrored = statusSource({ ...input, sidecar: { ...sidecar, url: "http://127.0.0.1:8080/a.xml" } });
    expect(mirrored.title).toContain("read from http://127.0.0.1:8080");
    expect(mirrored.url).toBe(sidecar.url);
  });
});
