/** What happened, in a sentence. */
import type { Match, NewsItem } from "@linchpin/match";
import { amount, type Labels } from "@linchpin/words";
import type { PlayEvent } from "@linchpin/table";
import type { Dict } from "../app/words/index.ts";

export function eventWords(event: PlayEvent, _sitting: Match, labels: Labels, t: Dict): string {
  switch (event.kind) {
    case "event":
      return labels.text(`event.${event.key}`) ?? event.key;
    case "paid":
      return t.event.paid(labels.party(event.party), amount(labels.language, event.amount));
    case "signed":
    case "joined":
    case "left":
    case "freed":
      return t.event[event.kind](labels.party(event.party));
    case "learned":
      return t.event.learned(labels.party(event.party), labels.asset(event.asset));
    case "released":
      return t.event.released(event.generation);
    case "built":
      return t.event.built(labels.channel(event.channel));
    case "ended":
      return t.event.ended[event.ending];
    case "answered":
      return event.how === "lapsed" ? t.event.lapsed(labels.party(event.party)) : "";
    case "copied":
    case "moved":
    case "asked":
    case "offered":
    case "concluded":
    case "licensed":
    case "probed":
      return "";
  }
}

/** One line of the week's news; empty: not worth a line. */
export function newsWords(item: NewsItem, sitting: Match, labels: Labels, t: Dict): string {
  if (item.event !== null) {
    // What was given is told by the one who gave it.
    return item.event.kind === "learned" ? "" : eventWords(item.event, sitting, labels, t);
  }
  const name = labels.party(item.seat);
  const { move } = item;
  switch (move?.kind) {
    case "ask":
      return t.news.asks(name, labels.asset(move.asset));
    case "press":
      return t.news.presses(name);
    case "askExclusivity":
      return t.news.exclusivity(name, move.weeks);
    case "proposeTerms":
      return t.news.proposes(name);
    case "agree":
      return t.news.agrees(name);
    case "decline":
      return t.news.declines(name);
    default:
      return "";
  }
}
