/** What somebody is up to, made into moves: whom, what and how much come from what was named and from what stands open. */
import type { OwnerMove, Topic } from "@linchpin/table";
import { askedAsset, assetsIn, stateOf } from "./act.ts";
import { ofOne } from "./act-talk.ts";
import { termsSaid } from "./act-terms.ts";
import { choose, HINGE, hinged, isAsked, moves, saying, type Case, type Meant } from "./case.ts";
import * as cue from "./cues.ts";
import { gift, price, signature } from "./fill-grave.ts";
import type { Intent } from "./intents.ts";
import { eitherOf } from "./lexica.ts";
import { PRICED, SHOWS } from "./standing.ts";
import { namesOtherShare } from "./their-paper.ts";
import { summed } from "./weigh.ts";

type Fill = (each: Case) => Meant | null;

/** Said to one, whoever that is. */
const toOne =
  (fill: (each: Case, seat: number) => Meant | null): Fill =>
  (each) => {
    const seat = each.scene.addressee;
    return seat === null ? null : fill(each, seat);
  };

/** "It is better for both if we stop here" is no condition. */
const IF =
  /(?<!\b(?:better|best|wiser|wisest|easier|good|smarter|nicer|fairer|sensible)\b[^,.]{0,30})\b(?:if|unless|otherwise)\b|如果|要是|除非|不然|否则/u;

const leave: Fill = (each) => {
  if (IF.test(each.text)) return null;
  const named = each.scene.marks.has(each.text, "party");
  if (cue.TO_ALL.test(each.scene.spoken.text) || (!named && OVER_WITH_ALL.test(each.text)))
    return moves({ kind: "close" });
  if (ALL_OR_ONE.test(each.text.trim())) return choose(each, "party", ["dismiss", "close"]);
  return toOne((_, party) => moves({ kind: "dismiss", party }))(each);
};
/** Who is done with all of them goes home. */
const OVER_WITH_ALL =
  /^(?!.*(?:\bwith you\b|[和跟与同](?:你们?|您|贵)))(?=.*(?:\b(?:done|finished|through|over|finish|end|enough|quit)\b|完了?|结束|收工)).*(?:\b(?:these|all|all the) (?:talks|negotiations|meetings)\b|\ball of (?:this|them|it)\b|\b(?:fly|flying|flies) (?:back )?home\b|\bpack (?:up|your|our|the|my)\b|(?:全部?|所有的?|该谈的)都?[^,。]{0,2}谈(?:完|了)|都谈完|全谈完|回国)/u;
/** The talks with one, or all of them. */
const ALL_OR_ONE =
  /^(?:please |let us |let's |lets |i (?:want|would like) to |we should |i |we )*(?:end|close|stop|finish) (?:the )?(?:talks|negotiations)(?: now| here)?[.!]?$|^(?:我们?|咱们?)?(?:就|先|把)?(?:结束|停止)谈判(?:吧|了)?[。!]?$/u;

const build: Fill = (each) => {
  const [channel, ...others] = each.scene.marks.of(each.text, "channel");
  if (IF.test(each.text)) return null;
  return channel === undefined || others.length > 0
    ? choose(each, "channel", ["build"])
    : moves({ kind: "build", channel: channel.channel });
};

const THREAT = /\b(?:if (?:you|this|that|it)|unless|otherwise|or else)\b|如果|要是|除非|不然|否则/u;
const open: Fill = (each) => {
  const { marks, spoken } = each.scene;
  const named = marks
    .of(each.text, "party")
    .map(({ party }): OwnerMove => ({ kind: "approach", party }))
    .filter((move) => spoken.objection(move) === null);
  if (named.length > 0) return moves(...named);
  // "If you do not, we go to others" is a threat.
  return THREAT.test(each.text) ? null : choose(each, "party", ["approach"]);
};

const tell: Fill = ({ scene, text }) => {
  const { front } = scene.spoken;
  return front === null ? null : moves(ofOne(text, front, scene.marks.of(text, "party")));
};

/** What they did, can or mean to do. */
function ask(each: Case, party: number): Meant {
  const topic =
    TOPICS.find((known) => cue.TOPICS_SAID[known].test(each.text)) ?? (isIdle(each) ? null : "plans");
  return topic === null ? choose(each, "question", ["probe"]) : moves({ kind: "probe", party, topic });
}
const TOPICS = ["references", "plans", "capability"] as const satisfies readonly Topic[];

/** Whether they are asked of something else than themselves. */
const isIdle = ({ scene, text }: Case): boolean =>
  IDLE.test(text) || SHOWS.test(text) || cue.HAS.asset.test(text) || scene.marks.has(text, "party");
const IDLE = eitherOf(({ idle }) => idle);

function terms(each: Case, party: number): Meant | null {
  const { scene, text } = each;
  if (cue.HAS.asset.test(text)) return price(each, party);
  const whole = scene.marks.has(text, "percent") && scene.marks.has(text, "money");
  if ((IF.test(text) && !whole) || ONLY_THEN.test(text)) return null;
  const move = termsSaid(scene, text, party);
  return move === null ? null : moves(move);
}
/** What waits for it, or is had for it, is no offer. */
const ONLY_THEN =
  /\bonly (?:against|if|with|when|after|for|once)\b|\bagainst\b|\bin exchange\b|才|[再后]谈|就(?=[给签])|[拿用][^,。]*[来才]?换/u;

/** The agreement beside what they asked for is what it is given against. */
function agreement({ scene, text, weights }: Case, party: number): Meant | null {
  if (NOT_NEEDED.test(text)) return null;
  const assets = assetsIn(scene, text);
  const asked = askedAsset(scene, party);
  const gives = asked !== null && summed(weights, "give").for > 0;
  if (!gives && !assets.some(({ asset }) => asset === asked)) return moves({ kind: "nnn", party });
  return assets.every(({ asset }) => asset === asked)
    ? moves({ kind: "trade", party, against: { kind: "nnn" } })
    : null;
}
const NOT_NEEDED = /\bnot (?:really )?(?:need|want)\b|\bno need\b|不(?:需要|用|必)/u;

/** A no to the one thing that stands open with them. */
function refuse(each: Case, party: number): Meant | null {
  const { scene, text, weights } = each;
  const { request, proposal } = stateOf(scene, party);
  if ((isAsked(each) && !RHETORIC.test(text)) || TWO_NOS.test(text) || NOT_NEEDED.test(text)) return null;
  if (cue.LATER.test(text) && summed(weights, "refuse").for < 3) return null;
  if (HINGE.test(text)) return request?.kind === "asset" ? hinged(each) : null;
  if ((request === null) === (proposal === null)) return null;
  if (request === null)
    return !RHETORIC.test(text) && namesOtherShare({ proposal }, { text, marks: scene.marks })
      ? null
      : moves({ kind: "reject", party });
  const assets = assetsIn(scene, saying(each, "refuse"));
  const asked = askedAsset(scene, party);
  if (assets.length > 0 && !assets.some(({ asset }) => asset === asked)) return null;
  return moves({ kind: offersElse(each, asked) || SHOWS.test(text) ? "deflect" : "refuse", party });
}
const RHETORIC = eitherOf(({ rhetoric }) => rhetoric);
const TWO_NOS = /\bnot (?:[a-z]+ )?(?:refus|declin|reject|say(?:ing)? no)|不(?:会|想|是)?(?:拒绝|反对|不)/u;

/** Whether something else is named beside the no, that they have not got yet. */
const offersElse = ({ scene, parts, weights }: Case, asked: number | null): boolean =>
  parts.some(
    ({ text }, i) =>
      weights[i]!.refuse.for === 0 &&
      !cue.TOLD.test(text) &&
      assetsIn(scene, text).some(({ asset }) => asset !== asked),
  );

/** A price of what they asked for, or a condition on it: heard as such where nothing else is. */
export function waitsFor(each: Case): Meant | null {
  const seat = each.scene.addressee;
  if (seat === null) return null;
  const priced = cue.HAS.asset.test(each.text) && PRICED.test(each.text) ? price(each, seat) : null;
  const asked = askedAsset(each.scene, seat);
  return priced ?? (asked !== null && !isAsked(each) && HINGE.test(each.text) ? hinged(each) : null);
}

/** Null: it may be weighed so, and cannot be meant. */
export const FILL: Readonly<Record<Intent, Fill>> = {
  leave,
  build,
  open,
  tell,
  ask: toOne(ask),
  terms: toOne(terms),
  agreement: toOne(agreement),
  refuse: toOne(refuse),
  sign: toOne(signature),
  give: toOne(gift),
};
