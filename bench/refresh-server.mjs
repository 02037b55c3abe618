import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";

// usage: refresh-server.mjs DIRECTORY; prints its port, answers with the files of the directory by their names, or by the number of a page's treaty, 304 where asked
const [directory] = process.argv.slice(2);
const documents = new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name))]));

const server = createServer(({ url, headers }, response) => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const treaty = searchParams.get("mtdsg_no");
  const name = treaty === null ? basename(pathname) : `${treaty}.html`;
  const body = documents.get(name);
  const etag = `"${name}"`;
  if (body === undefined) response.writeHead(404).end();
  else if (headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
  else
    response
      .writeHead(200, { "content-type": name.endsWith(".html") ? "text/html" : "text/xml", etag })
      .end(body);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
