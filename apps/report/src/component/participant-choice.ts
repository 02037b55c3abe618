import { type Html, html } from "../html/html.js";

export interface ParticipantChoice {
  readonly participants: readonly { readonly participantId: string; readonly name: string }[];
  /** Day from which the curves of the page count; null where it has none. */
  readonly openedOn: string | null;
}

/** A choice of one participant to be shown in every chart of the page; hidden where no script makes it work. */
export function participantChoice({ participants, openedOn }: ParticipantChoice): Html {
  return html`<div class="controls" data-choose-participant hidden${openedOn === null ? "" : html` data-opened="${openedOn}"`}><label>Show in the charts: <select autocomplete="off"><option value="">none chosen</option>${participants.map(
    ({ participantId, name }) => html`<option value="${participantId}">${name}</option>`,
  )}</select></label> <span role="status"></span></div>`;
}
