// The console: DuckDB in this browser, over the published database, loaded when it is asked for. The page stands without it.
(() => {
  const place = document.querySelector("[data-sql-console]");
  const ROWS_SHOWN = 1000;
  const BARS_MAX = 30;

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const script = document.currentScript.src;
  const beside = (name) => new URL(name, script).href;

  const unpacked = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  const start = async () => {
    const { AsyncDuckDB, VoidLogger } = await import(beside("duckdb.js"));
    const database = new AsyncDuckDB(new VoidLogger(), new Worker(beside("worker.js")));
    const [bytes] = await Promise.all([
      unpacked(beside("depositary.duckdb.gz")),
      database.instantiate(beside("duckdb.wasm.gz")),
    ]);
    await database.registerFileBuffer("depositary.duckdb", bytes);
    const connection = await database.connect();
    for (const statement of [
      "SET autoinstall_known_extensions = false",
      "SET autoload_known_extensions = false",
      "ATTACH 'depositary.duckdb' AS record (READ_ONLY)",
      "USE record",
      "SET enable_external_access = false",
    ])
      await connection.query(statement);
    return connection;
  };

  /** Columns and rows of a statement, every value as text, null where there is none. */
  const ask = async (connection, sql) => {
    const statement = sql.trim().replace(/[;\s]+$/, "");
    const table = await connection.query(`SELECT COLUMNS(*)::VARCHAR FROM (\n${statement}\n)`);
    const columns = table.schema.fields.map(({ name }) => name);
    const vectors = columns.map((_, index) => table.getChildAt(index));
    const rows = Array.from({ length: table.numRows }, (_, row) => vectors.map((vector) => vector.get(row)));
    return { columns, rows };
  };

  const isNumber = (rows, index) =>
    rows.some((row) => row[index] !== null) &&
    rows.every((row) => row[index] === null || /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(row[index]));

  const tableOf = ({ columns, rows }) => {
    const classes = columns.map((_, index) => (isNumber(rows, index) ? "n" : ""));
    const heading = columns.map((textContent, index) =>
      make("th", { scope: "col", textContent, className: classes[index] }),
    );
    const lines = rows
      .slice(0, ROWS_SHOWN)
      .map((row) =>
        make(
          "tr",
          {},
          ...row.map((value, index) => make("td", { textContent: value ?? "–", className: classes[index] })),
        ),
      );
    const table = make(
      "table",
      {},
      make("caption", { textContent: "Answer" }),
      make("thead", {}, make("tr", {}, ...heading)),
      make("tbody", {}, ...lines),
    );
    const region = make("div", { className: "scroll", tabIndex: 0 }, table);
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", "Answer");
    return region;
  };

  const svg = (name, attributes, text) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
  };

  /** Bars of the first column of numbers beside the first of words; null where there are none, or a number is below zero. */
  const chartOf = ({ columns, rows }) => {
    const words = columns.findIndex((_, index) => !isNumber(rows, index));
    const number = columns.findIndex((_, index) => isNumber(rows, index));
    const shown = rows.slice(0, BARS_MAX);
    const most = Math.max(...shown.map((row) => Number(row[number])));
    if (words < 0 || number < 0 || !(most > 0) || shown.some((row) => Number(row[number]) < 0)) return null;
    const drawing = svg("svg", {
      viewBox: `0 0 640 ${shown.length * 22}`,
      role: "img",
      "aria-label": `Bars of ${columns[number]} by ${columns[words]}; the numbers are in the table.`,
    });
    for (const [index, row] of shown.entries()) {
      const y = index * 22;
      const label = row[words] ?? "–";
      const width = (Number(row[number]) / most) * 340;
      drawing.append(
        svg(
          "text",
          { x: 210, y: y + 15, "text-anchor": "end", "font-size": 12, class: "f-ink" },
          label.length > 32 ? `${label.slice(0, 31)}…` : label,
        ),
        svg("rect", { x: 218, y: y + 3, width, height: 16, class: "f-strong" }),
        svg("text", { x: 224 + width, y: y + 15, "font-size": 12, class: "f-ink" }, row[number] ?? ""),
      );
    }
    return make("div", { className: "drawing" }, drawing);
  };

  const csvOf = ({ columns, rows }) => {
    const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    return [columns, ...rows]
      .map((cells) => `${cells.map((cell) => quoted(cell ?? "")).join(",")}\n`)
      .join("");
  };

  const download = (answer) => {
    const link = make("a", { textContent: "CSV", download: "answer.csv" });
    link.href = URL.createObjectURL(new Blob([csvOf(answer)], { type: "text/csv" }));
    return make("p", { className: "files" }, "Files: ", link);
  };

  const queryOf = () => new URLSearchParams(location.hash.replace(/^#console\?/, "")).get("sql");

  const input = make("textarea", { id: "sql", rows: 8, spellcheck: false });
  const button = make("button", { type: "button" });
  const status = make("p");
  status.setAttribute("role", "status");
  const result = make("div");
  button.textContent = "Load DuckDB (some 17 MB, once) and run";
  let starting = null;

  const run = async () => {
    history.replaceState(null, "", `#console?${new URLSearchParams({ sql: input.value })}`);
    button.disabled = true;
    result.replaceChildren();
    try {
      status.textContent = starting === null ? "Loading the database…" : "Asking…";
      starting ??= start();
      const connection = await starting;
      button.textContent = "Run";
      const began = performance.now();
      const answer = await ask(connection, input.value);
      const took = Math.round(performance.now() - began);
      const count = answer.rows.length === 1 ? "1 row" : `${answer.rows.length} rows`;
      const cut = answer.rows.length > ROWS_SHOWN ? `, the first ${ROWS_SHOWN} shown` : "";
      status.textContent = `${count} in ${took} ms${cut}.`;
      const chart = chartOf(answer);
      result.replaceChildren(download(answer), ...(chart === null ? [] : [chart]), tableOf(answer));
    } catch (error) {
      const why =
        location.protocol === "file:"
          ? "a page opened from a file may not load it; serve the site"
          : error.message;
      if (button.textContent !== "Run") starting = null;
      status.textContent = `No answer: ${why}`;
    } finally {
      button.disabled = false;
    }
  };

  button.addEventListener("click", run);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) button.click();
  });
  const examples = [...document.querySelectorAll("pre[data-sql]")];
  for (const example of examples) {
    const choose = make("button", {
      type: "button",
      textContent: "Put into the console",
      className: "as-link",
    });
    choose.addEventListener("click", () => {
      input.value = example.textContent;
      input.focus();
      place.scrollIntoView();
    });
    example.after(choose);
  }
  input.value = queryOf() ?? examples[0]?.textContent ?? "";
  place.replaceChildren(
    make("label", { htmlFor: "sql", textContent: "Statement" }),
    input,
    make("div", { className: "controls" }, button),
    status,
    result,
  );
})();
