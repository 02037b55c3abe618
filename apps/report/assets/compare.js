// Step curves of any treaties, aligned on the day of opening, drawn here from `compare/curves.js`. The page stands without it.
(() => {
  const place = document.querySelector("[data-compare]");
  const packed = globalThis.depositaryCurves;
  if (place === null || packed === undefined) return;
  const YEAR = 365.25;
  const MOST = 8;
  const LINE = 15;
  const SPANS = [2, 5, 10, 20, 40];
  const measures = [
    ["instruments", "Instruments"],
    ["signatures", "Signatures"],
  ];

  const unpack = (deltas) => {
    const steps = [[0, 0]];
    let [days, count] = [0, 0];
    for (let at = 0; at < deltas.length; at += 2) {
      days += deltas[at];
      count += deltas[at + 1];
      steps.push([days, count]);
    }
    return steps;
  };
  const treaties = new Map(
    packed.map(([id, name, threshold, evidence, signatures, instruments]) => [
      id,
      { id, name, threshold, evidence, signatures: unpack(signatures), instruments: unpack(instruments) },
    ]),
  );

  const make = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
  const svg = (name, attributes, ...children) =>
    fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
  const fill = (element, attributes, children) => {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  /** Chosen treaties, measure and years, as the address says; what it does not say is the default of the page. */
  const restore = () => {
    const query = new URLSearchParams(location.hash.split("?")[1] ?? "");
    const asked = (query.get("treaties") ?? "").split(",").filter((id) => treaties.has(id));
    const usual = place.dataset.compare.split(" ").filter((id) => treaties.has(id));
    const measure = query.get("measure");
    const years = Number(query.get("years"));
    return {
      chosen: (asked.length > 0 ? asked : usual).slice(0, MOST),
      measure: measures.some(([code]) => code === measure) ? measure : "instruments",
      years: SPANS.includes(years) ? years : 5,
    };
  };
  let state = restore();

  const remember = () => {
    const query = new URLSearchParams({
      treaties: state.chosen.join(","),
      measure: state.measure,
      years: state.years,
    });
    history.replaceState(null, "", `#choose?${query}`);
  };

  const countAt = (steps, day) => steps.findLast(([days]) => days <= day)?.[1] ?? 0;

  const pathOf = ({ steps, end }, x, y) => {
    const inside = steps.filter(([days]) => days <= end);
    const moves = inside.map(([days, count], index) =>
      index === 0 ? `M${x(days)},${y(count)}` : `H${x(days)}V${y(count)}`,
    );
    return `${moves.join("")}H${x(end)}`;
  };

  /** A name in lines of so many characters, broken between words. */
  const linesOf = (name, most) => {
    const lines = [""];
    for (const word of name.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (longer.length <= most) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };

  /** Labels at the ends of lines, moved apart so that none lies on another, however many lines each has. */
  const spread = (labels, least, top, bottom) => {
    const sorted = [...labels].sort((a, b) => a.y - b.y);
    const below = ({ at, lines }) => at + lines.length * least;
    for (const [index, label] of sorted.entries())
      label.at = Math.max(label.y, index === 0 ? top : below(sorted[index - 1]));
    const lowest = sorted.at(-1);
    const over = lowest === undefined ? 0 : Math.max(0, below(lowest) - least - bottom);
    for (const label of sorted) label.at -= over;
    return sorted;
  };

  const draw = () => {
    const width = Math.max(280, Math.min(900, place.clientWidth));
    const [height, left, right, top, bottom] = [420, 34, width < 600 ? 100 : 250, 16, 30];
    const horizon = state.years * YEAR;
    const lines = state.chosen.map((id, index) => {
      const treaty = treaties.get(id);
      const end = Math.min(horizon, Math.max(treaty.evidence, 0));
      return {
        ...treaty,
        index,
        steps: treaty[state.measure],
        end,
        last: countAt(treaty[state.measure], end),
      };
    });
    const most = Math.max(10, ...lines.map(({ last }) => last));
    const step = most > 120 ? 50 : most > 60 ? 20 : 10;
    const x = (days) => +(left + (days / horizon) * (width - left - right)).toFixed(1);
    const y = (count) => +(height - bottom - (count / most) * (height - top - bottom)).toFixed(1);
    const drawing = svg("svg", {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-size": 12,
      role: "img",
      "aria-label": altOf(lines),
    });
    for (let count = 0; count <= most; count += step)
      drawing.append(
        svg("line", {
          x1: left,
          x2: width - right,
          y1: y(count),
          y2: y(count),
          class: count === 0 ? "s-muted" : "s-rule",
        }),
        svg("text", { x: left - 6, y: y(count) + 4, "text-anchor": "end", class: "f-ink" }, String(count)),
      );
    const every = Math.ceil(state.years / (width < 600 ? 4 : 10));
    for (let year = 0; year <= state.years; year += every)
      drawing.append(
        svg(
          "text",
          { x: x(year * YEAR), y: height - 8, "text-anchor": "middle", class: "f-ink" },
          year === 0 ? "opening" : `${year} y`,
        ),
      );
    const labels = lines.map((line) => ({
      ...line,
      y: y(line.last),
      lines: linesOf(`${line.last} ${width < 600 ? line.id : line.name}`, width < 600 ? 14 : 34),
    }));
    // the first chosen last, so that it lies on top
    for (const label of spread(labels, LINE, top + 6, height - bottom).sort((a, b) => b.index - a.index)) {
      const { index, name, end, last } = label;
      const look = `compare-${index + 1}`;
      drawing.append(
        svg(
          "path",
          { d: pathOf(label, x, y), class: `compare-line ${look}` },
          svg("title", {}, `${name}: ${last}`),
        ),
        svg("line", {
          x1: x(end) + 6,
          x2: width - right + 6,
          y1: y(last),
          y2: label.at,
          class: "s-none-edge",
          "stroke-dasharray": "1 4",
        }),
        svg("circle", { cx: x(end), cy: y(last), r: 4, class: `compare-dot ${look}` }),
        svg(
          "text",
          { y: label.at + 4, class: "f-ink" },
          ...label.lines.map((words, line) =>
            svg("tspan", { x: width - right + 10, dy: line === 0 ? 0 : LINE }, words),
          ),
        ),
      );
    }
    return drawing;
  };

  const altOf = (lines) =>
    `Step chart of ${state.measure} by time since opening: ${lines.map(({ name, last }) => `${name}: ${last}`).join("; ")}.`;

  /** The same curves read at whole years. */
  const table = () => {
    const ages = Array.from({ length: Math.min(state.years, 10) }, (_, index) => index + 1);
    const head = ["Treaty", ...ages.map((age) => `After ${age}\u00a0y`), "Needed"];
    const rows = state.chosen.map((id) => {
      const treaty = treaties.get(id);
      const cells = ages.map((age) =>
        age * YEAR <= treaty.evidence ? String(countAt(treaty[state.measure], age * YEAR)) : "–",
      );
      return make(
        "tr",
        {},
        make("th", { scope: "row" }, treaty.name),
        ...[...cells, treaty.threshold === null ? "–" : String(treaty.threshold)].map((cell) =>
          make("td", { class: "n" }, cell),
        ),
      );
    });
    return make(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-label": "The chosen treaties at whole years" },
      make(
        "table",
        { id: "compare-table" },
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            ...head.map((label, index) =>
              make("th", index === 0 ? { scope: "col" } : { scope: "col", class: "n" }, label),
            ),
          ),
        ),
        make("tbody", {}, ...rows),
      ),
    );
  };

  const status = make("p", { role: "status" });
  const chips = make("ul", { class: "chips", "aria-label": "Chosen treaties" });
  const chart = make("div", { class: "compare-chart" });
  const numbers = make("div", {});

  const update = (said) => {
    chips.replaceChildren(...state.chosen.map(chip));
    chart.replaceChildren(draw());
    numbers.replaceChildren(table());
    status.textContent = said ?? "";
  };
  const change = (next, said) => {
    state = { ...state, ...next };
    remember();
    update(said);
  };

  const chip = (id) => {
    const { name } = treaties.get(id);
    const button = make(
      "button",
      { type: "button", class: "chip-remove", "aria-label": `Remove ${name}` },
      "×",
    );
    button.addEventListener("click", () => {
      change({ chosen: state.chosen.filter((other) => other !== id) }, `${name} removed.`);
      input.focus();
    });
    return make("li", { class: "chip" }, name, " ", button);
  };

  const input = make("input", { id: "compare-add", list: "compare-names", autocomplete: "off" });
  const add = () => {
    const asked = input.value.trim().toLowerCase();
    const found =
      packed.find(([id, name]) => `${name} (${id})`.toLowerCase() === asked || id.toLowerCase() === asked) ??
      packed.find(([, name]) => asked !== "" && name.toLowerCase().includes(asked));
    if (found === undefined) return update("No treaty of that name is on file with dated rows.");
    const [id, name] = found;
    if (state.chosen.includes(id)) return update(`${name} is there already.`);
    if (state.chosen.length >= MOST) return update(`${MOST} treaties at most: remove one first.`);
    input.value = "";
    change({ chosen: [...state.chosen, id] }, `${name} added.`);
  };

  const select = (id, label, options, value, take) => {
    const made = make(
      "select",
      { id },
      ...options.map(([code, words]) => make("option", { value: code }, words)),
    );
    made.value = value;
    made.addEventListener("change", () => change(take(made.value)));
    return make("label", { for: id }, label, " ", made);
  };

  const form = make("form", { class: "controls" });
  const button = make("button", { type: "submit" }, "Add");
  form.append(
    make("label", { for: "compare-add" }, "Add a treaty ", input),
    button,
    make(
      "datalist",
      { id: "compare-names" },
      ...packed.map(([id, name]) => make("option", { value: `${name} (${id})` })),
    ),
    select("compare-measure", "Count", measures, state.measure, (measure) => ({ measure })),
    select(
      "compare-years",
      "over",
      SPANS.map((years) => [String(years), `${years} years`]),
      String(state.years),
      (years) => ({ years: Number(years) }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add();
  });
  place.replaceChildren(
    form,
    chips,
    status,
    chart,
    make(
      "p",
      { class: "source" },
      "A line ends with the last evidence on file, not with the treaty. Successions are left out, later withdrawals do not lower a line.",
    ),
    numbers,
  );
  update();
  let drawnAt = place.clientWidth;
  addEventListener("resize", () => {
    if (place.clientWidth === drawnAt) return;
    drawnAt = place.clientWidth;
    chart.replaceChildren(draw());
  });
})();
