import { describe, expect, it } from "vitest";
import { externalLink } from "../../src/html/external-link.js";
import { html, trusted } from "../../src/html/html.js";

describe("markup", () => {
  it("escapes what is inserted, in text and in quoted attributes", () => {
    const hostile = `"><script>alert('x')</script>&`;
    expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it("inserts markup as it is, lists one after another, and nothing for null and false", () => {
    expect(html`${[html`<b>${1}</b>`, trusted("<i>2</i>"), null, false, undefined, "<"]}`.markup).toBe(
      "<b>1</b><i>2</i>&lt;",
    );
  });

  it("links only to plain web addresses", () => {
    expect(externalLink("https://x.org/?a=1&b=2", "x").markup).toContain('href="https://x.org/?a=1&amp;b=2"');
    for (const url of ["javascript:alert(1)", "data:text/html,x", " https://x.org/ y", null])
      expect(externalLink(url, "x").markup).toBe("x");
  });
});
