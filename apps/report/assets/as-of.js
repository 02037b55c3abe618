// A treaty's page as of a past day, worked out from its table of participants. The page stands without it.
(() => {
  const place = document.querySelector("[data-as-of]");
  const table = document.getElementById("participants");
  if (place === null || table === null) return;
  const { last, opened, threshold, inForceOn, words } = place.dataset;
  const nameOfStatus = JSON.parse(words);
  const DAY = 86_400_000;
  const NEVER = "9999-12-31";
  const isConsent = (status) => status === "contracting" || status === "party";
  const toDays = (date) => Date.parse(date) / DAY;
  const toDate = (days) => (Number.isNaN(days) ? "" : new Date(days * DAY).toISOString().slice(0, 10));

  const span = (text) => {
    const [notBefore, notAfter = notBefore] = text.split("/");
    return { notBefore, notAfter };
  };

  const columns = [...table.tHead.rows[0].cells].map(({ dataset }) => dataset.key);

  const readRow = (row) => {
    const { signed, spells, counts } = row.dataset;
    const cell = (key) => {
      const found = row.cells[columns.indexOf(key)];
      return found && { place: found, latest: found.dataset.sort, nodes: [...found.childNodes] };
    };
    return {
      row,
      signed: signed === undefined ? { notBefore: NEVER, notAfter: NEVER } : span(signed),
      counts: counts !== undefined,
      spells: spells.split(",").map((spell) => {
        const [days, status] = spell.split(" ");
        return { ...span(days), status };
      }),
      cells: { signed: cell("signed"), consented: cell("consented"), status: cell("status") },
    };
  };
  const rows = [...table.tBodies[0].rows].map(readRow);
  const first = rows
    .flatMap(({ signed, spells }) => [signed.notBefore, ...spells.map(({ notBefore }) => notBefore)])
    .concat(opened === undefined ? [] : opened)
    .reduce((a, b) => (b < a ? b : a));

  const statusOn = ({ spells }, day) => spells.findLast(({ notAfter }) => notAfter <= day)?.status ?? "none";

  /** What is certain by `day`, and how many more may have acted by then. */
  const countOn = (day) => {
    const may = ({ notBefore, notAfter }) => notBefore <= day && day < notAfter;
    const consented = rows.filter((row) => isConsent(statusOn(row, day)));
    return {
      signed: rows.filter(({ signed }) => signed.notAfter <= day).length,
      consented: consented.length,
      counted: consented.filter(({ counts }) => counts).length,
      maySigned: rows.filter(({ signed }) => may(signed)).length,
      mayConsented: rows.filter(
        (row) =>
          !consented.includes(row) && row.spells.some((spell) => isConsent(spell.status) && may(spell)),
      ).length,
    };
  };

  const MONTHS =
    "January February March April May June July August September October November December".split(" ");
  const inWords = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  };

  const missingOn = ({ counted }) => Math.max(0, Number(threshold) - counted);

  const sentence = (day, counts) => {
    const { signed, consented, maySigned, mayConsented } = counts;
    const parts = [`${signed} had signed`, `${consented === 0 ? "none" : consented} had consented`];
    if (threshold !== undefined) parts.push(`${missingOn(counts)} more needed`);
    const more = [
      maySigned === 0 ? "" : `${maySigned} more may have signed`,
      mayConsented === 0 ? "" : `${mayConsented} more may have consented`,
    ].filter((text) => text !== "");
    const force =
      inForceOn === undefined ? "" : day >= inForceOn ? " In force." : " Not in force on that day.";
    const doubt =
      more.length === 0
        ? ""
        : ` By then ${more.join(" and ")}: what is known only to lie within an interval counts from its last day.`;
    return `On ${inWords(day)} ${parts.join(", ")}.${force}${doubt}`;
  };

  const showCell = (cell, text) => {
    if (cell === undefined) return;
    cell.place.replaceChildren(...(text === null ? cell.nodes : [text]));
    cell.place.classList.toggle("past", text !== null);
  };

  const later = (cell, day, status) => {
    if (!cell?.latest || cell.latest <= day) return null;
    return isConsent(status) ? "by an earlier instrument" : "not yet";
  };

  const showRow = (each, day) => {
    const status = day === null ? null : statusOn(each, day);
    each.row.classList.toggle("not-yet", status === "none");
    showCell(each.cells.signed, day === null ? null : later(each.cells.signed, day, "none"));
    showCell(each.cells.consented, day === null ? null : later(each.cells.consented, day, status));
    showCell(each.cells.status, status === null ? null : nameOfStatus[status]);
    const mark = `#progress [data-participant="${CSS.escape(each.row.dataset.participant)}"]`;
    for (const one of document.querySelectorAll(mark))
      one.classList.toggle("not-yet", status !== null && !isConsent(status));
  };

  const SVG = "http://www.w3.org/2000/svg";
  /** A line on each curve at `day`, and a veil over what came after. */
  const markCurves = (day) => {
    for (const old of document.querySelectorAll(".as-of-mark")) old.remove();
    if (day === null || opened === undefined) return;
    for (const svg of document.querySelectorAll("svg[data-time]")) {
      const [left, right, horizon] = svg.dataset.time.split(" ").map(Number);
      const [bottom, top] = svg.dataset.count.split(" ").map(Number);
      const days = Math.min(horizon, Math.max(0, toDays(day) - toDays(opened)));
      const x = left + ((right - left) * days) / horizon;
      for (const [name, d] of [
        ["veil", `M${x} ${bottom}V${top}H${right}V${bottom}Z`],
        ["line", `M${x} ${bottom}V${top}`],
      ]) {
        const mark = document.createElementNS(SVG, "path");
        mark.setAttribute("class", `as-of-mark ${name}`);
        mark.setAttribute("d", d);
        svg.append(mark);
      }
    }
  };

  const replacements = {
    status: sentence,
    counted: (_, counts) => `${counts.counted} on that day`,
    missing: (_, counts) => `${missingOn(counts)} on that day`,
    progress: (day, counts) =>
      `${counts.counted} of ${threshold} on ${inWords(day)}: ${missingOn(counts)} more needed`,
  };
  document.querySelector("#progress > h3")?.setAttribute("data-latest", "progress");
  const texts = [...document.querySelectorAll("[data-latest]")].map((element) => ({
    element,
    replacement: replacements[element.dataset.latest],
    original: [...element.childNodes],
  }));
  const showTexts = (day) => {
    const counts = day === null ? null : countOn(day);
    for (const { element, replacement, original } of texts)
      element.replaceChildren(...(day === null ? original : [replacement(day, counts)]));
    spoken.textContent = day === null ? "" : sentence(day, counts);
    note.textContent = day === null ? "" : "Forecast, ledger and files are those of the last evidence.";
  };

  const make = (name, attributes) => Object.assign(document.createElement(name), attributes);
  const range = make("input", { type: "range", id: "as-of-range", min: toDays(first), max: toDays(last) });
  const date = make("input", { type: "date", id: "as-of-date", min: first, max: last });
  const reset = make("button", { type: "button", textContent: "Last evidence" });
  const spoken = make("span", { className: "hidden" });
  const note = make("span", {});
  const status = make("p", { className: "source" });
  status.setAttribute("role", "status");
  status.append(spoken, " ", note);

  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && toDate(toDays(text)) === text;
  const isOnFile = (text) => isDay(text) && text >= first && text <= last;

  const show = (day) => {
    const past = day === null || day === last || !isOnFile(day) ? null : day;
    date.value = past ?? last;
    range.value = toDays(past ?? last);
    range.setAttribute("aria-valuetext", inWords(past ?? last));
    reset.disabled = past === null;
    document.documentElement.classList.toggle("is-past", past !== null);
    for (const row of rows) showRow(row, past);
    markCurves(past);
    showTexts(past);
    return past;
  };
  const choose = (day) => globalThis.depositary.setQuery("as-of", show(day));

  range.addEventListener("input", () => show(toDate(Number(range.value))));
  range.addEventListener("change", () => choose(toDate(Number(range.value))));
  date.addEventListener("change", () => choose(date.value === "" ? null : date.value));
  reset.addEventListener("click", () => {
    choose(null);
    range.focus();
  });
  place.append(
    make("label", { htmlFor: range.id, textContent: "As of" }),
    range,
    make("label", { htmlFor: date.id, textContent: "Day", className: "hidden" }),
    date,
    reset,
    status,
  );
  const asked = new URLSearchParams(location.search).get("as-of");
  show(asked);
  if (asked !== null && !isOnFile(asked))
    note.textContent = `Nothing is shown for ${asked}: days from ${inWords(first)} to ${inWords(last)} are on file.`;
})();
