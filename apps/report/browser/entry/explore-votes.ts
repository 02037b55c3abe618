// "Who votes with X", worked out here from two bits a ballot. The page stands without it.
import { dataOf } from "../dom/data-of.js";
import { errorWords } from "../dom/error-words.js";
import { find } from "../dom/find.js";
import { make } from "../dom/make.js";
import { type Ballots, readBallots } from "../votes/ballots.js";
import { explorer } from "../votes/explorer.js";
import { isAsked } from "../votes/question.js";

const place = find(document, "[data-explore-votes]", HTMLElement);
if (place !== null) offer(place);

function offer(place: HTMLElement): void {
  const button = make("button", { type: "button" }, "Compare members over all roll calls");
  const start = () => {
    button.disabled = true;
    button.textContent = "Reading every ballot …";
    load(new URL(dataOf(place, "exploreVotes"), location.href))
      .then((ballots) => place.replaceChildren(...explorer(ballots)))
      .catch((error: unknown) => place.replaceChildren(refusal(error)));
  };
  button.addEventListener("click", start);
  place.append(button);
  if (isAsked()) start();
}

async function load(address: URL): Promise<Ballots> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return readBallots(new Uint8Array(await response.arrayBuffer()));
}

function refusal(error: unknown): HTMLElement {
  const words = `The ballots could not be read (${errorWords(error)}). A page opened from a file cannot read them; one that is served can.`;
  return make("p", { role: "status" }, words);
}
