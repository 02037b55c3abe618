const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const CONSENT = ["Ratification", "Acceptance(A)", "Approval(AA)", "Accession(a)", "Succession(d)"];
const LETTERS = ["", "", "", " a", " A", " AA", " d"];
const PARTICIPANTS = Array.from(
  { length: 198 },
  (_, i) => `Participant No ${i + 1} (République ${(i + 1) % 7})`,
);
const DECLARATIONS = 20;
const WORDS =
  "the Government of State declares that in respect article Convention reservation it does not consider itself bound by provisions paragraph which any dispute between two or more Parties shall be submitted to arbitration “accordingly” § Côte".split(
    " ",
  );

/** A small generator with a fixed seed (mulberry32), so that every run parses the same bytes. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A status document shaped like those of the UN Treaty Collection: 198 possible participants with a quarter missing,
 * padded dates with tabs, escaped footnotes, 20 declarations, end notes; ISO-8859-1 with character references.
 */
export function mtdsgDocument(number, random, { participants, declarations: count = DECLARATIONS } = {}) {
  const { rows, signatories, parties } = drawTable(random, participants);
  const note = (numbers) => (numbers === null ? "" : `&lt;superscript&gt;${numbers}&lt;/superscript&gt;`);
  const cells = rows.map(
    ({ name, footnotes, signed, consented }) =>
      `<Row>${entry(`${name}${note(footnotes)}`)}${signed === null ? "<Entry/>" : entry(signed)}${entry(consented ?? "")}</Row>`,
  );
  const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>\r\n<MTDSGTreaty><Chapter><Header>CHAPTER XVIII</Header><Name>PENAL MATTERS</Name></Chapter><Treaty><Header><ExternalData><Number>${number}</Number><Titlesect>Convention No ${number}${superscript(random)}</Titlesect><Conclusion>New York, 17 December 1963&lt;superscript&gt;1&lt;/superscript&gt;</Conclusion><EIF>Entry into force<Labeltext>24 October 1965, in accordance with article 110.</Labeltext></EIF><Registration>Registration<Labeltext>1 March 1966, No. ${8000 + number}</Labeltext></Registration><Status><Signatories>${signatories}</Signatories><Parties>${parties}${superscript(random)}</Parties></Status><TreatyText><Text>United Nations, &lt;i&gt;Treaty Series&lt;/i&gt;, vol. 993, p. 3.</Text></TreatyText></ExternalData></Header><Participants><Table><TGroup><Thead><Row>${entry(`Participant${superscript(random)}`)}${entry("Signature")}${entry(consentHeading(random))}</Row></Thead><Tbody><Rows>${cells.join("")}</Rows></Tbody></TGroup></Table></Participants>${declarations(random, count)}${endNotes(random)}</Treaty></MTDSGTreaty>\r\n`;
  return { treaty: `XVIII-${number}`, bytes: latin1(xml), rows: rows.length };
}

/** Rows of a table, a quarter of the participants missing, and its totals: names, numbers of footnotes, dates as printed or null. */
export function drawTable(random, participants = PARTICIPANTS) {
  const rows = [];
  for (const name of participants) {
    if (random() < 0.25) continue;
    const isSigned = random() < 0.7;
    const isParty = !isSigned || random() < 0.8;
    rows.push({
      name,
      footnotes: random() < 0.2 ? noteNumbers(random) : null,
      signed: isSigned ? dateCell(random, "") : null,
      consented: isParty ? dateCell(random, pick(LETTERS, random)) : null,
    });
  }
  const count = (column) => rows.filter((row) => row[column] !== null).length;
  return { rows, signatories: count("signed"), parties: count("consented") };
}

/** A heading of the column of consent, its labels in any order. */
export function consentHeading(random) {
  return shuffled(CONSENT, random).join(", ");
}

function entry(text) {
  return `<Entry>${text}</Entry>`;
}

function dateCell(random, letter) {
  const day = String(1 + Math.floor(random() * 28)).padStart(2, " ");
  return `${day} ${pick(MONTHS, random)}\t ${1950 + Math.floor(random() * 70)}${letter || " "}`;
}

function superscript(random) {
  return `&lt;superscript&gt;${noteNumbers(random)}&lt;/superscript&gt;`;
}

function noteNumbers(random) {
  const first = 1 + Math.floor(random() * 60);
  return random() < 0.3 ? `${first},${first + 1}` : `${first}`;
}

function declarations(random, count) {
  const one = () =>
    `<Declaration><Participant>${`Participant No ${1 + Math.floor(random() * 198)}`}${superscript(random)}</Participant><Text type="para">&quot;${prose(random, 150)}&quot;</Text></Declaration>`;
  return `<Declarations>${Array.from({ length: count }, one).join("")}</Declarations>`;
}

function endNotes(random) {
  return `<EndNotes>${Array.from({ length: 20 }, (_, i) => `<EndNote>${i + 1}${prose(random, 40)}\r</EndNote>`).join("")}</EndNotes>`;
}

export function prose(random, words) {
  return Array.from({ length: words }, () => pick(WORDS, random)).join(" ");
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

function shuffled(list, random) {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function latin1(text) {
  const escaped = text.replace(/[^\p{ASCII}\u0080-\u00ff]/gu, (char) => `&#${char.codePointAt(0)};`);
  return Buffer.from(escaped, "latin1");
}
