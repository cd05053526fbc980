/** What happened, in a sentence, as the party across the table sees it; empty: not worth one. */
import { amount, type Labels } from "@linchpin/words";
import type { PlayEvent } from "@linchpin/table";
import type { LiveWords } from "../../app/words/live-en.ts";

export function partyEventWords(
  event: PlayEvent,
  seat: number,
  labels: Labels,
  { party: { events: words } }: LiveWords,
): string {
  switch (event.kind) {
    case "event":
      return labels.text(`event.${event.key}`) ?? event.key;
    case "paid":
      return words.paid(amount(labels.language, event.amount));
    case "learned": {
      // What one passes on oneself is told by the act.
      if (event.party !== seat) return "";
      const thing = labels.asset(event.asset);
      return event.from === null || event.from === 0
        ? words.learned(thing)
        : words.learnedFrom(thing, labels.party(event.from));
    }
    case "signed":
    case "joined":
    case "left":
    case "freed":
    case "copied":
      return words[event.kind];
    case "licensed": {
      const { party, channels } = event.licence;
      return party === seat ? "" : words.licensed(labels.party(party), channels.map(labels.channel));
    }
    case "released":
      return words.released(event.generation);
    case "built":
      return words.built(labels.channel(event.channel));
    case "ended":
      return words.ended[event.ending];
    case "answered":
      return event.how === "lapsed" ? words.lapsed : "";
    case "moved":
    case "asked":
    case "offered":
    case "concluded":
    case "probed":
      return "";
  }
}
