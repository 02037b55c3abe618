// The marks of charts told one by one, by pointer or keys, and a participant shown in all of them. Nothing is missing without it.
import { findAll } from "../dom/find.js";
import { markTeller } from "../marks/mark-teller.js";
import { participantChoice } from "../marks/participant-choice.js";
import { tellMarks } from "../marks/tell-marks.js";

const choose = participantChoice();
const teller = markTeller();
for (const drawing of findAll(document, "figure.chart .drawing", HTMLElement))
  tellMarks(drawing, teller, (participantId) => choose?.(participantId));
