// DuckDB's own worker, for which a compressed file is unpacked on its way: hosts refuse the module as it stands for its size.
const plainFetch = self.fetch.bind(self);
self.fetch = async (request, options) => {
  const response = await plainFetch(request, options);
  if (!response.ok || !new URL(response.url).pathname.endsWith(".wasm.gz")) return response;
  const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { headers: { "content-type": "application/wasm" } });
};
importScripts("duckdb-worker.js");
