// "Who votes with X", worked out here from two bits a ballot. The page stands without it.
(() => {
  const place = document.querySelector("[data-explore-votes]");
  if (place === null) return;
  const AGREEMENTS_MIN = 10;

  const read = async () => {
    const response = await fetch(new URL(place.dataset.exploreVotes, location.href));
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const { members, sessions } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    return { members, sessions, planes: bytes.subarray(4 + length) };
  };

  const ones = Uint8Array.from({ length: 256 }, (_, byte) => {
    let count = 0;
    for (let rest = byte; rest > 0; rest &= rest - 1) count++;
    return count;
  });

  /** One bit for each roll call of the chosen sessions that was not unanimous. */
  const maskOf = ({ members, sessions, planes }, from, to, stride) => {
    const mask = new Uint8Array(stride);
    let at = 0;
    for (const [index, [, count]] of sessions.entries()) {
      if (index >= from && index <= to)
        for (let bit = at; bit < at + count; bit++) mask[bit >> 3] |= 1 << (bit & 7);
      at += count;
    }
    for (let byte = 0; byte < stride; byte++) {
      let yes = 0;
      let no = 0;
      let abstained = 0;
      for (let member = 0; member < members.length; member++) {
        const a = planes[member * 2 * stride + byte];
        const b = planes[(member * 2 + 1) * stride + byte];
        yes |= a & ~b;
        no |= b & ~a;
        abstained |= a & b;
      }
      mask[byte] &= (yes & no) | (yes & abstained) | (no & abstained);
    }
    return mask;
  };

  /** Agreement of `member` with everybody: the mean of 1 for the same vote, 1/2 where one of the two abstained. */
  const agreements = (data, member, from, to) => {
    const { members, sessions, planes } = data;
    const stride = Math.ceil(sessions.reduce((sum, [, count]) => sum + count, 0) / 8);
    const mask = maskOf(data, from, to, stride);
    return members.flatMap(([code, name], other) => {
      if (other === member) return [];
      let common = 0;
      let same = 0;
      let half = 0;
      for (let byte = 0; byte < stride; byte++) {
        const a = planes[member * 2 * stride + byte];
        const b = planes[(member * 2 + 1) * stride + byte];
        const c = planes[other * 2 * stride + byte];
        const d = planes[(other * 2 + 1) * stride + byte];
        const both = (a | b) & (c | d) & mask[byte];
        if (both === 0) continue;
        common += ones[both];
        same += ones[both & ~((a ^ c) | (b ^ d))];
        half += ones[both & ((a & b) ^ (c & d))];
      }
      return common < AGREEMENTS_MIN ? [] : [{ code, name, common, agreement: (same + half / 2) / common }];
    });
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const select = (id, label, options) => {
    const made = element("select", { id });
    made.append(...options.map(([value, text]) => element("option", { value }, text)));
    return [element("span", {}, element("label", { for: id }, label), " ", made), made];
  };

  const draw = (data) => {
    const members = data.members.map(([code, name]) => [code, name]);
    const sessions = data.sessions.map(([session], index) => [String(index), session]);
    const [whoField, who] = select("explore-who", "Who votes with", members);
    const [fromField, from] = select("explore-from", "from session", sessions);
    const [toField, to] = select("explore-to", "to session", sessions);
    const status = element("p", { role: "status" });
    const body = element("tbody", {});
    const table = element(
      "table",
      { id: "explore-table" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...["Member", "Voted alike, of 100", "Roll calls in common"].map((label, index) =>
            element("th", index === 0 ? { scope: "col" } : { scope: "col", class: "n" }, label),
          ),
        ),
      ),
      body,
    );
    const update = () => {
      const member = members.findIndex(([code]) => code === who.value);
      const [first, last] = [Number(from.value), Number(to.value)].sort((a, b) => a - b);
      const found = agreements(data, member, first, last).sort(
        (a, b) => b.agreement - a.agreement || b.common - a.common || (a.name < b.name ? -1 : 1),
      );
      body.replaceChildren(
        ...found.map(({ name, agreement, common }) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, name),
            element("td", { class: "n" }, (100 * agreement).toFixed(1)),
            element("td", { class: "n" }, String(common)),
          ),
        ),
      );
      status.textContent = `${found.length} members with at least ${AGREEMENTS_MIN} contested roll calls in common.`;
      const query = new URLSearchParams({
        with: who.value,
        from: data.sessions[first][0],
        to: data.sessions[last][0],
      });
      history.replaceState(null, "", `#explore?${query}`);
    };
    restore(data, who, from, to);
    for (const control of [who, from, to]) control.addEventListener("change", update);
    place.replaceChildren(
      element("p", { class: "controls" }, whoField, " ", fromField, " ", toField),
      status,
      element(
        "div",
        { class: "scroll", role: "region", tabindex: "0", "aria-label": "Members by agreement" },
        table,
      ),
    );
    update();
  };

  const restore = ({ members, sessions }, who, from, to) => {
    const query = new URLSearchParams(location.hash.split("?")[1] ?? "");
    const index = (name, otherwise) => {
      const found = sessions.findIndex(([session]) => session === query.get(name));
      return String(found === -1 ? otherwise : found);
    };
    from.value = index("from", Math.max(0, sessions.length - 10));
    to.value = index("to", sessions.length - 1);
    if (members.some(([code]) => code === query.get("with"))) who.value = query.get("with");
  };

  const tell = (error) => {
    place.replaceChildren(
      element(
        "p",
        { role: "status" },
        `The ballots could not be read (${error.message}). A page opened from a file cannot read them; one that is served can.`,
      ),
    );
  };

  const start = () => {
    button.disabled = true;
    button.textContent = "Reading every ballot …";
    read().then(draw).catch(tell);
  };

  const button = element("button", { type: "button" }, "Compare members over all roll calls");
  button.addEventListener("click", start);
  place.append(button);
  if (location.hash.startsWith("#explore?")) start();
})();
