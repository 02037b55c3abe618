// DuckDB's own worker, for which a compressed file is unpacked on its way: hosts refuse the module as it stands for its size.
declare function importScripts(name: string): void;

const plainFetch = self.fetch.bind(self);
self.fetch = async (request, options) => {
  const response = await plainFetch(request, options);
  const { ok, body, url } = response;
  if (!ok || body === null || !new URL(url).pathname.endsWith(".wasm.gz")) return response;
  const unpacked = body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { headers: { "content-type": "application/wasm" } });
};
importScripts("duckdb-worker.js");
