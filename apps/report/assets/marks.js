// The marks of charts told one by one, by pointer or keys, and a participant shown in all of them. Nothing is missing without it.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const DAY = 86_400_000;
  const words = new Map();
  const tip = document.createElement("p");
  tip.className = "tip";
  tip.setAttribute("role", "status");

  const hide = () => {
    for (const told of document.querySelectorAll(".told")) told.classList.remove("told");
    tip.textContent = "";
  };

  const tell = (mark) => {
    hide();
    mark.classList.add("told");
    const { left, bottom } = mark.getBoundingClientRect();
    tip.textContent = words.get(mark);
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.setProperty("left", `${Math.max(8, Math.min(left, room)) + scrollX}px`);
    tip.style.setProperty("top", `${bottom + scrollY}px`);
  };

  const inOrder = (marks) => {
    const places = new Map(marks.map((mark) => [mark, mark.getBoundingClientRect()]));
    const row = (mark) => Math.round(places.get(mark).top / 8);
    return marks.toSorted((a, b) => row(a) - row(b) || places.get(a).left - places.get(b).left);
  };

  const move = (marks, told, key) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (key === "Home") return marks[0];
    if (key === "End") return marks.at(-1);
    if (!(key in steps)) return null;
    const from = told === undefined ? (steps[key] > 0 ? -1 : 0) : marks.indexOf(told);
    return marks.at((from + steps[key]) % marks.length);
  };

  const enhance = (drawing) => {
    const marks = [...drawing.querySelectorAll("title")].map((title) => {
      const mark = title.parentElement;
      words.set(mark, title.textContent);
      title.remove();
      return mark;
    });
    if (marks.length === 0) return;
    const heading = drawing.closest("figure").getAttribute("aria-label");
    drawing.tabIndex = 0;
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", `${heading}. Arrow keys tell its marks one by one.`);
    let told;
    drawing.addEventListener("keydown", (event) => {
      const next = move(inOrder(marks), told, event.key);
      if (event.key === "Enter") choose(told?.dataset.participant);
      if (next === null) return;
      event.preventDefault();
      told = next;
      tell(told);
    });
    drawing.addEventListener("blur", hide);
    drawing.addEventListener("pointerover", ({ target }) => {
      if (words.has(target)) tell(target);
    });
    drawing.addEventListener("pointerout", ({ relatedTarget }) => {
      if (relatedTarget !== tip) hide();
    });
    drawing.addEventListener("click", ({ target }) => choose(target.dataset.participant));
  };

  const control = document.querySelector("[data-choose-participant]");
  const select = control?.querySelector("select");
  const status = control?.querySelector("[role=status]");
  const table = control && document.getElementById("participants");
  const rows = [...(table?.tBodies[0].rows ?? [])];

  /** On a curve, the days within which the participant acted: a line where the day is known. */
  const markCurve = (svg, days) => {
    if (days === undefined) return;
    const [left, right, horizon] = svg.dataset.time.split(" ").map(Number);
    const [bottom, top] = svg.dataset.count.split(" ").map(Number);
    const [from, to] = days.split("/").map((day) => {
      const since = (Date.parse(day) - Date.parse(control.dataset.opened)) / DAY;
      return left + ((right - left) * Math.max(0, since)) / horizon;
    });
    if (from > right) return;
    const mark = document.createElementNS(SVG, "path");
    mark.setAttribute("class", "chosen-days");
    mark.setAttribute("d", `M${from} ${bottom}V${top}H${Math.min(right, to ?? from)}V${bottom}`);
    svg.append(mark);
  };

  const markCurves = (row) => {
    for (const old of document.querySelectorAll(".chosen-days")) old.remove();
    if (row === undefined || control.dataset.opened === undefined) return;
    for (const svg of document.querySelectorAll("#signatures svg[data-time]"))
      markCurve(svg, row.dataset.signed);
    for (const svg of document.querySelectorAll("#instruments svg[data-time]"))
      markCurve(svg, row.dataset.consented);
  };

  const show = (id) => {
    for (const mark of document.querySelectorAll(".chart [data-participant]"))
      mark.classList.toggle("chosen", mark.dataset.participant === id);
    for (const row of rows) {
      row.classList.toggle("chosen", row.dataset.participant === id);
      row.querySelector(".show-mark")?.setAttribute("aria-pressed", String(row.dataset.participant === id));
    }
    markCurves(rows.find((row) => row.dataset.participant === id));
    select.value = id;
    const figures = [...document.querySelectorAll("figure.chart")].filter(
      (figure) => figure.querySelector(".chosen, .chosen-days") !== null,
    );
    for (const svg of document.querySelectorAll(".chart svg"))
      svg.classList.toggle("has-chosen", svg.querySelector(".chosen") !== null);
    const name = select.selectedOptions[0].textContent;
    const count = figures.length === 1 ? "1 chart" : `${figures.length} charts`;
    status.textContent =
      id === ""
        ? ""
        : figures.length === 0
          ? `${name} is in no chart of this page.`
          : `${name}: in ${count}.`;
  };

  /** Shows the participant, or nobody where it was shown already. */
  const choose = (id) => {
    if (!control || id === undefined) return;
    if (![...select.options].some(({ value }) => value === id)) return;
    const next = select.value === id ? "" : id;
    show(next);
    globalThis.depositary.setQuery("participant", next === "" ? null : next);
  };

  const addButton = (row) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "as-link show-mark";
    button.textContent = "◎";
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-label", `Show ${row.querySelector("th").textContent} in the charts`);
    button.addEventListener("click", () => choose(row.dataset.participant));
    row.cells[row.cells.length - 1].append(" ", button);
  };

  for (const drawing of document.querySelectorAll("figure.chart .drawing")) enhance(drawing);
  document.body.append(tip);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  tip.addEventListener("pointerleave", hide);
  if (!control) return;
  control.hidden = false;
  for (const row of rows) addButton(row);
  select.addEventListener("change", () => {
    show(select.value);
    globalThis.depositary.setQuery("participant", select.value === "" ? null : select.value);
  });
  const asked = new URLSearchParams(location.search).get("participant");
  if ([...select.options].some(({ value }) => value === asked)) show(asked);
})();
