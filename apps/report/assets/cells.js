// The cells of drawings that are runs of paths told one by one, by pointer or arrow keys. Nothing is missing without it.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const tip = document.createElement("p");
  tip.className = "tip";
  tip.setAttribute("role", "status");
  const cursor = document.createElementNS(SVG, "path");
  cursor.setAttribute("class", "cell-cursor");

  /** The runs of each path by row: `M4 6h2m3 0h1` covers columns 4, 5 and 9 of the row in which 6 lies. */
  const runsOf = (path, rowHeight) => {
    const rows = new Map();
    let [x, row] = [0, 0];
    for (const [, step, first, second] of path
      .getAttribute("d")
      .matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
      if (step === "h") {
        rows.set(row, [...(rows.get(row) ?? []), [x, x + Number(first)]]);
        x += Number(first);
      } else {
        x = step === "M" ? Number(first) : x + Number(first);
        if (step === "M") row = Math.floor(Number(second) / rowHeight);
      }
    }
    return rows;
  };

  const nearest = (places, x) =>
    places.reduce(
      (best, place, index) => (Math.abs(place - x) < Math.abs(places[best] - x) ? index : best),
      0,
    );

  const gridOf = (group) => {
    const { rowHeight, rows, columns, first, otherwise, at } = group.dataset;
    const names = JSON.parse(columns);
    // where no column has a name its place says nothing, and each can be stood on
    const isNamed = names.some((name) => name !== "");
    const paths = [...group.querySelectorAll("[data-says]")].map((path) => ({
      says: path.dataset.says,
      runs: runsOf(path, Number(rowHeight)),
    }));
    const isMarks = "marks" in group.dataset;
    const placesAcross = at === undefined ? null : JSON.parse(at);
    return {
      group,
      at: placesAcross,
      rowHeight: Number(rowHeight),
      rows: JSON.parse(rows),
      columns: names,
      places: names.flatMap((name, column) => (isNamed && name === "" ? [] : [column])),
      isColumnFirst: first === "column",
      otherwise,
      // a mark is drawn wider than the cell that it stands for, so that it can be pointed at
      columnAt: (row, x) => {
        if (placesAcross !== null) return nearest(placesAcross, x);
        const runs = paths.flatMap((path) => path.runs.get(row) ?? []);
        const marks = isMarks ? runs.filter(([from, to]) => from <= x && x < to) : [];
        return marks.length > 0 ? Math.max(...marks.map(([from]) => from)) : Math.floor(x);
      },
      saysAt: (row, column) =>
        paths.find(({ runs }) =>
          runs.get(row)?.some(([from, to]) => from <= column && column < (isMarks ? from + 1 : to)),
        )?.says,
    };
  };

  const wordsOf = ({ rows, columns, isColumnFirst, otherwise, saysAt }, { row, column }) => {
    const place = isColumnFirst ? `${columns[column]} ${rows[row]}` : `${rows[row]}, ${columns[column]}`;
    const says = saysAt(row, column) ?? otherwise;
    return place.replace(/, $/, "") + (says === "" ? "" : `: ${says}`);
  };

  const hide = () => {
    cursor.remove();
    tip.textContent = "";
  };

  const tell = (grid, cell) => {
    const { group, rowHeight, at } = grid;
    const x1 = at === null ? cell.column : at[cell.column] - 0.5;
    cursor.setAttribute("d", `M${x1} ${cell.row * rowHeight}h1v${rowHeight}h-1z`);
    group.append(cursor);
    tip.textContent = wordsOf(grid, cell);
    const corner = new DOMPoint(x1, (cell.row + 1) * rowHeight);
    const { x, y } = corner.matrixTransform(group.getScreenCTM());
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.setProperty("left", `${Math.max(8, Math.min(x, room)) + scrollX}px`);
    tip.style.setProperty("top", `${y + 6 + scrollY}px`);
  };

  /** The cell below the pointer; undefined between groups and outside. */
  const cellAt = ({ group, rowHeight, rows, places, columnAt }, { clientX, clientY }) => {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(group.getScreenCTM().inverse());
    const row = Math.floor(y / rowHeight);
    const column = columnAt(row, x);
    return row >= 0 && row < rows.length && places.includes(column) ? { row, column } : undefined;
  };

  /** The cell to which a key leads: down the rows of all groups, along the columns of one. */
  const moved = (grids, { at, row, column }, key) => {
    const { rows, places } = grids[at];
    const place = places.indexOf(column);
    const to = { Home: 0, End: places.length - 1, ArrowLeft: place - 1, ArrowRight: place + 1 }[key];
    if (to !== undefined) return { at, row, column: places[to] ?? column };
    if (key === "ArrowDown" && row + 1 < rows.length) return { at, row: row + 1, column };
    if (key === "ArrowUp" && row > 0) return { at, row: row - 1, column };
    const next = at + (key === "ArrowDown" ? 1 : -1);
    if (grids[next] === undefined) return { at, row, column };
    const across = grids[next].at;
    return {
      at: next,
      row: key === "ArrowDown" ? 0 : grids[next].rows.length - 1,
      column: across === null ? column : nearest(across, grids[at].at[column]),
    };
  };

  const enhance = (drawing) => {
    const groups = [...drawing.querySelectorAll("[data-rows]")];
    if (groups.length === 0) return;
    let grids = null;
    const known = () => {
      grids ??= groups.map(gridOf);
      return grids;
    };
    const heading = drawing.closest("figure").getAttribute("aria-label");
    drawing.tabIndex = 0;
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", `${heading}. Arrow keys tell its cells one by one.`);
    let told = null;
    drawing.addEventListener("keydown", (event) => {
      const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
      if (!arrows.includes(event.key)) return;
      told =
        told === null ? { at: 0, row: 0, column: known()[0].places[0] } : moved(known(), told, event.key);
      event.preventDefault();
      tell(known()[told.at], told);
    });
    drawing.addEventListener("blur", hide);
    drawing.addEventListener("pointermove", (event) => {
      for (const [at, grid] of known().entries()) {
        const cell = cellAt(grid, event);
        if (cell === undefined) continue;
        told = { at, ...cell };
        return tell(grid, cell);
      }
      hide();
    });
    drawing.addEventListener("pointerout", ({ relatedTarget }) => {
      if (relatedTarget !== tip && !drawing.contains(relatedTarget)) hide();
    });
  };

  for (const drawing of document.querySelectorAll("figure.chart .drawing")) enhance(drawing);
  document.body.append(tip);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  tip.addEventListener("pointerleave", hide);
})();
