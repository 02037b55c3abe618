// Search over treaties and participants, from an index beside the pages: no host is asked, and it works from a file.
(() => {
  const root = new URL("./", document.currentScript.src);
  const RESULTS_MAX = 12;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  let loading = null;
  const loadIndex = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("search-index.js", root);
      script.onload = () =>
        resolve(
          globalThis.depositaryIndex.map(([label, path, words]) => ({
            label,
            path,
            text: fold(`${label} ${words}`),
          })),
        );
      script.onerror = () => reject(new Error("search-index.js is not there"));
      document.head.append(script);
    });
    return loading;
  };

  /** Every word must occur; what begins with the first word comes first, then what has it at the start of a word. */
  const find = (entries, query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const rank = ({ text }) => (text.startsWith(words[0]) ? 0 : text.includes(` ${words[0]}`) ? 1 : 2);
    return entries
      .filter(({ text }) => words.every((word) => text.includes(word)))
      .map((entry, order) => ({ entry, order, rank: rank(entry) }))
      .sort((a, b) => a.rank - b.rank || a.order - b.order)
      .map(({ entry }) => entry);
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const input = element("input", {
    id: "site-search",
    type: "search",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": "false",
    "aria-controls": "site-search-results",
    "aria-autocomplete": "list",
    placeholder: "Treaty or State",
  });
  const list = element("ul", {
    id: "site-search-results",
    role: "listbox",
    "aria-label": "Results",
    hidden: "",
  });
  const status = element("span", { role: "status", class: "hidden" });
  const box = element(
    "search",
    { class: "site-search" },
    element("label", { for: "site-search", class: "hidden" }, "Search treaties and States"),
    input,
    list,
    status,
  );

  let active = -1;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    active = index;
    for (const [at, option] of options().entries())
      option.setAttribute("aria-selected", String(at === index));
    const option = options()[index];
    if (option === undefined) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  };
  const show = (found) => {
    list.replaceChildren(
      ...found
        .slice(0, RESULTS_MAX)
        .map(({ label, path }, index) =>
          element(
            "li",
            { role: "option", id: `site-search-${index}`, "aria-selected": "false" },
            element("a", { href: new URL(path, root), tabindex: "-1" }, label),
          ),
        ),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = input.value.trim() === "" ? "" : `${found.length} found`;
    choose(-1);
  };

  input.addEventListener("focus", () => loadIndex().catch(() => {}));
  input.addEventListener("input", async () => {
    try {
      show(find(await loadIndex(), input.value));
    } catch (error) {
      status.classList.remove("hidden");
      status.textContent = error.message;
    }
  });
  input.addEventListener("keydown", (event) => {
    const { length } = options();
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" && length > 0) choose((active + 1) % length);
    else if (event.key === "ArrowUp" && length > 0) choose((active - 1 + length) % length);
    else if (event.key === "Enter" && length > 0) options()[Math.max(0, active)].firstChild.click();
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) close();
  });
  document.querySelector(".brand").after(box);
})();
