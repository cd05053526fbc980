/** A moment of the game in a few words. */
import type { Labels } from "@linchpin/words";
import type { Dict } from "../../app/words/index.ts";
import type { Moment } from "./model.ts";

export function momentWords(moment: Moment, labels: Labels, t: Dict): string {
  const words = t.review.moments;
  switch (moment.kind) {
    case "share":
      return words.share(labels.asset(moment.asset), labels.party(moment.seat));
    case "exclusivity":
      return words.exclusivity(labels.party(moment.seat), moment.weeks);
    case "passed":
      return words.passed(labels.party(moment.seat), labels.asset(moment.asset), labels.party(moment.to));
    case "tearDown":
    case "hire":
      return words[moment.kind](labels.party(moment.seat), labels.asset(moment.asset));
    case "found": {
      const { seat, by, asset, gives } = moment;
      const say = gives === null ? words.nothing[by] : words.found[by];
      return say(labels.party(seat), labels.asset(asset), gives === null ? "" : labels.asset(gives));
    }
    case "released":
      return words.released(moment.generation);
    case "built":
      return words.built(labels.channel(moment.channel));
    default:
      return words[moment.kind](labels.party(moment.seat));
  }
}
