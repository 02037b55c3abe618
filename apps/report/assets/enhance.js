// Sorting and filtering of tables, with their state in the address. Everything is on the page without this file.
(() => {
  /** Puts `name=value` into the query of the address, without it where `value` is null; the rest stays. */
  const setQuery = (name, value) => {
    const query = new URLSearchParams(location.search);
    if (value === null) query.delete(name);
    else query.set(name, value);
    const text = query.toString();
    history.replaceState(null, "", `${text === "" ? location.pathname : `?${text}`}${location.hash}`);
  };
  globalThis.depositary = { setQuery };

  const readState = () => {
    const [id, query] = location.hash.slice(1).split("?");
    return { id, query: new URLSearchParams(query ?? "") };
  };

  const keyOf = (row, index) => {
    const cell = row.cells[index];
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  const compare = (a, b) => {
    if (a === "" || b === "" || a === "–" || b === "–")
      return (a === "" || a === "–") - (b === "" || b === "–");
    const numbers = [Number(a.replaceAll(",", "")), Number(b.replaceAll(",", ""))];
    if (numbers.every((number) => !Number.isNaN(number))) return numbers[0] - numbers[1];
    return a < b ? -1 : a > b ? 1 : 0;
  };

  const enhance = (table) => {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    const state = { key: null, descending: false, filter: "" };

    const draw = () => {
      const index = headings.findIndex((heading) => heading.dataset.key === state.key);
      const missing = (row) => ["", "–"].includes(keyOf(row, index));
      const order = state.descending ? -1 : 1;
      const rows =
        index < 0
          ? original
          : [...original].sort((a, b) =>
              missing(a) || missing(b)
                ? missing(a) - missing(b)
                : order * compare(keyOf(a, index), keyOf(b, index)),
            );
      body.append(...rows);
      const words = state.filter.toLowerCase();
      let shown = 0;
      for (const row of original) {
        row.hidden = !row.textContent.toLowerCase().includes(words);
        if (!row.hidden) shown++;
      }
      for (const heading of headings) heading.removeAttribute("aria-sort");
      headings[index]?.setAttribute("aria-sort", state.descending ? "descending" : "ascending");
      status.textContent = words === "" ? "" : `${shown} of ${original.length} rows`;
    };

    const remember = () => {
      const query = new URLSearchParams();
      if (state.key !== null) query.set("sort", `${state.key}${state.descending ? ".down" : ""}`);
      if (state.filter !== "") query.set("filter", state.filter);
      const text = query.toString();
      history.replaceState(
        null,
        "",
        text === "" ? location.pathname + location.search : `#${table.id}?${text}`,
      );
    };

    for (const heading of headings) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = heading.textContent;
      button.addEventListener("click", () => {
        state.descending = state.key === heading.dataset.key && !state.descending;
        state.key = heading.dataset.key;
        draw();
        remember();
      });
      heading.replaceChildren(button);
    }

    const status = document.createElement("span");
    status.setAttribute("role", "status");
    const input = document.createElement("input");
    if (original.length > 25) {
      const box = document.createElement("div");
      box.className = "filter";
      const label = document.createElement("label");
      label.textContent = "Filter";
      input.type = "search";
      input.id = `${table.id}-filter`;
      label.htmlFor = input.id;
      input.addEventListener("input", () => {
        state.filter = input.value.trim();
        draw();
        remember();
      });
      box.append(label, input, status);
      table.parentElement.before(box);
    }

    const restore = () => {
      const { id, query } = readState();
      if (id !== table.id || query.size === 0) return;
      const [key, direction] = (query.get("sort") ?? "").split(".");
      if (headings.some((heading) => heading.dataset.key === key)) state.key = key;
      state.descending = direction === "down";
      state.filter = query.get("filter") ?? "";
      input.value = state.filter;
      draw();
      table.scrollIntoView();
    };
    restore();
    addEventListener("hashchange", restore);
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) enhance(table);
})();
