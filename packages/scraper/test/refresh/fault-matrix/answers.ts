import type { ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Subject } from "./subject.js";

/** A fault of the server or of what stands between: what it answers in place of a document, and the reason that is due. */
export interface AnswerFault {
  readonly name: string;
  readonly answer: (response: ServerResponse, subject: Subject) => void;
  readonly reason: RegExp;
  /** Whether it applies; to every subject where it is absent. */
  readonly isFor?: (subject: Subject) => boolean;
  /** True where nothing is held yet, so that the request has no condition. */
  readonly isFirst?: boolean;
  /** True where the server is slow, and the client is not to wait for long. */
  readonly isSlow?: boolean;
  /** True where it takes long and meets nothing of a document's own: one document of each source is enough. */
  readonly isCostly?: boolean;
}

type Headers = Readonly<Record<string, string>>;

const send =
  (status: number, body: string | Uint8Array = "", headers: Headers = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
  };
const page = (text: string) =>
  `<!DOCTYPE html><html><head><title>${text}</title></head><body>${text}</body></html>`;
const redirect = (location: string) => send(302, "", { location });
const encoded = (encoding: string, body: string | Uint8Array) =>
  send(200, body, { "content-encoding": encoding });
const isInMemory = ({ isFile = false }: Subject) => !isFile;

const WALL = /bot wall/;
const NOT_THE_DOCUMENT =
  /html|not xml|not csv|not json|not pdf|no file|no treaty page|no table|not marcxml|malformed|another/;
const BOMB_BYTES = 80 * 1024 * 1024;
const [gzipBomb, brotliBomb] = [
  gzipSync(Buffer.alloc(BOMB_BYTES, " "), { level: 1 }),
  brotliCompressSync(Buffer.alloc(BOMB_BYTES, " "), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  }),
];

/** Pages in place of the document. */
const pages: readonly AnswerFault[] = [
  {
    name: "a challenge of AWS WAF, 202",
    answer: send(202, "", { "x-amzn-waf-action": "challenge" }),
    reason: WALL,
  },
  { name: "202 and nothing", answer: send(202), reason: WALL },
  {
    name: "a challenge of AWS WAF, 200",
    answer: send(200, "<!DOCTYPE html><html><script src='/t/awswaf/challenge.js'></script></html>", {
      "x-amzn-waf-action": "challenge",
    }),
    reason: WALL,
  },
  {
    name: "a challenge of Cloudflare, 403",
    answer: send(403, page("Just a moment..."), { "cf-mitigated": "challenge" }),
    reason: WALL,
  },
  {
    name: "a challenge of Cloudflare, 200",
    answer: send(200, page("Just a moment...")),
    reason: /bot wall|not pdf/,
  },
  { name: "Request Rejected", answer: send(200, page("Request Rejected")), reason: /bot wall|not pdf/ },
  { name: "maintenance, 500", answer: send(500, page("under maintenance")), reason: /status 500/ },
  {
    name: "maintenance, 200",
    answer: send(200, page("The site is under maintenance and is currently unavailable")),
    reason: /maintenance|not pdf/,
  },
  {
    name: "a page that asks to log in",
    answer: send(200, '<html><title>Sign in</title><input type="password"></html>'),
    reason: /login page|not pdf/,
  },
  {
    name: "not found, 200",
    answer: send(200, page("Page not found")),
    reason: /page not found|not pdf/,
  },
  { name: "zero bytes", answer: send(200), reason: /empty|zero bytes/ },
  { name: "white space", answer: send(200, " \r\n\t "), reason: /empty|not pdf|no file/ },
  { name: "a page about something else", answer: send(200, page("Welcome")), reason: NOT_THE_DOCUMENT },
  {
    name: "an error in XML",
    answer: send(200, '<?xml version="1.0"?><error>busy</error>', { "content-type": "text/xml" }),
    reason: NOT_THE_DOCUMENT,
  },
  {
    name: "an error in JSON",
    answer: send(200, '{"error":"busy"}', { "content-type": "application/json" }),
    reason: /not xml|not csv|expected|not pdf|no file|no treaty page|no table|not marcxml|malformed/,
  },
];

const statuses: readonly AnswerFault[] = [
  ...[401, 403, 404, 410].map((status) => ({
    name: `status ${status}`,
    answer: send(status, page("No")),
    reason: new RegExp(`status ${status}`),
  })),
  { name: "no content", answer: send(204), reason: /status 204/ },
  { name: "partial content", answer: send(206, "<x>"), reason: /status 206/ },
  { name: "304 without a condition", answer: send(304), reason: /status 304/, isFirst: true },
  {
    name: "429 that asks to wait for a day, in seconds",
    answer: send(429, "", { "retry-after": "86400" }),
    reason: /status 429; the server asks to wait 86400 s/,
  },
  {
    name: "503 that asks to wait until a date",
    answer: send(503, "", { "retry-after": "Thu, 10 Sep 2026 13:00:00 GMT" }),
    reason: /status 503; the server asks to wait/,
  },
];

const encodings: readonly AnswerFault[] = [
  { name: "gzip that is none", answer: encoded("gzip", "not gzip"), reason: /cannot be decoded/ },
  { name: "brotli that is none", answer: encoded("br", "not brotli"), reason: /cannot be decoded/ },
  {
    name: "gzip that is cut off",
    answer: (response, { after }) => {
      const packed = gzipSync(after);
      encoded("gzip", packed.subarray(0, packed.length / 2))(response);
    },
    reason: /end of file|cannot be decoded|buffer/i,
  },
  { name: "an encoding that was not offered", answer: encoded("zstd", "x"), reason: /content encoding/ },
  {
    name: "ten encodings, one in the other",
    answer: encoded(Array(10).fill("gzip").join(", "), "x"),
    reason: /content encoding/,
  },
  {
    name: "a bomb in gzip",
    answer: encoded("gzip", gzipBomb),
    reason: /after decoding/,
    isCostly: true,
    isFor: isInMemory,
  },
  {
    name: "a bomb in brotli",
    answer: encoded("br", brotliBomb),
    reason: /after decoding/,
    isCostly: true,
    isFor: isInMemory,
  },
];

const redirects: readonly AnswerFault[] = [
  {
    name: "a redirect in a circle",
    answer: (response) => redirect(response.req.url ?? "/")(response),
    reason: /more than 5 redirects|redirect of a POST/,
  },
  { name: "a redirect to a private address", answer: redirect("http://10.0.0.1/"), reason: /another host/ },
  {
    name: "a redirect to another port of this machine",
    answer: redirect("http://127.0.0.1:9/"),
    reason: /another host/,
  },
  { name: "a redirect to IPv6 loopback", answer: redirect("http://[::1]/"), reason: /another host/ },
  {
    name: "a redirect to a private address as IPv6",
    answer: redirect("http://[::ffff:10.0.0.1]/"),
    reason: /another host/,
  },
  {
    name: "a redirect to the metadata of a cloud",
    answer: redirect("http://169.254.169.254/latest/"),
    reason: /another host/,
  },
  { name: "a redirect to another host", answer: redirect("http://example.org/"), reason: /another host/ },
  { name: "a redirect to a file", answer: redirect("file:///etc/passwd"), reason: /another scheme/ },
  { name: "a redirect to another scheme", answer: redirect("https://127.0.0.1/"), reason: /another scheme/ },
  {
    name: "a redirect with a password",
    answer: (response) => redirect(`http://a:b@${response.req.headers.host}/`)(response),
    reason: /user name or password/,
  },
  { name: "a redirect to nowhere", answer: send(302), reason: /no address/ },
];

const connections: readonly AnswerFault[] = [
  {
    name: "a connection that is closed",
    answer: (response) => response.socket?.destroy(),
    reason: /closed|reset|socket/i,
  },
  {
    name: "a connection that is reset",
    answer: (response) => response.socket?.resetAndDestroy(),
    reason: /closed|reset|socket/i,
  },
  {
    name: "fewer bytes than announced",
    answer: (response, { after }) => {
      response.writeHead(200, { "content-length": after.length + 1 });
      response.write(after, () => response.destroy());
    },
    reason: /closed|terminated|aborted|reset/i,
  },
  {
    name: "a body without its last chunk",
    answer: (response, { after }) => {
      response.writeHead(200);
      response.write(after, () => response.destroy());
    },
    reason: /closed|terminated|aborted|reset/i,
  },
  {
    name: "half the bytes, as if they were all",
    answer: (response, { after, type }) =>
      send(200, after.subarray(0, after.length / 2), { "content-type": type })(response),
    reason: /truncated|malformed|no file|not understood|Unterminated|unterminated quote/,
  },
  {
    name: "a body without end",
    answer: (response) => {
      const chunk = Buffer.alloc(1024 * 1024, " ");
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more).on("error", () => undefined);
      more();
    },
    reason: /on the wire/,
    isCostly: true,
    isFor: isInMemory,
  },
  {
    name: "a drip",
    answer: (response) => {
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    },
    reason: /in time/,
    isSlow: true,
    isCostly: true,
    isFor: isInMemory,
  },
  { name: "silence", answer: () => undefined, reason: /in time|timeout/i, isSlow: true },
];

export const answerFaults: readonly AnswerFault[] = [
  ...pages,
  ...statuses,
  ...encodings,
  ...redirects,
  ...connections,
];
