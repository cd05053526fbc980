/** Questions, news of the others, agreements to sign; beginning, ending, waiting and work of one's own. */
import {
  assetsIn,
  doubt,
  forEach,
  meaning,
  partiesIn,
  reserved,
  type Meant,
  type Reader,
  type Scene,
} from "./act.ts";
import { any, type Thing } from "./marks.ts";
import { OTHERS, type OwnerMove, type Tidings, type Topic } from "@linchpin/table";
import * as cue from "./cues.ts";
import { saysPlainly } from "./plainly.ts";

export const wait: Reader = (_, { text }) =>
  cue.WAITS.test(text.replaceAll(/\bplease\b|请/g, "").trim()) ? meaning([{ kind: "wait" }], []) : null;

const EN_NOT = /\b(?:not|never|no)\b/;

export const ending: Reader = (scene, clause) => {
  const { text } = clause;
  const ends = cue.DISMISSES.test(text) || cue.ENDS.test(text);
  const all = cue.CLOSES.test(text) || (ends && cue.TO_ALL.test(scene.spoken.text));
  const one = !all && cue.DISMISSES.test(text);
  if (!all && !one) return cue.ENDS.test(text) ? doubt("party") : null;
  const held =
    cue.CONDITION.test(text.replaceAll(/(?:不用?|不必|别|甭|不要)再/gu, "")) ||
    cue.UNSURE.test(text) ||
    clause.question ||
    EN_NOT.test(text.replace(/\bno (?:further|more) (?=talks|negotiations)/, "")) ||
    /不要|别|先不/u.test(text.replaceAll(/告别|(?:别|不要)再?(?=谈|聊|跟)/gu, ""));
  if (held) return doubt("unsure");
  return all
    ? meaning([{ kind: "close" }], [])
    : forEach(partiesIn(scene, text), (party) => ({ kind: "dismiss", party }));
};

export const work: Reader = (scene, clause) => {
  const { text } = clause;
  const channels = scene.marks.of(text, "channel");
  const builds = cue.BUILDS.test(text) && channels.length > 0;
  if (!builds && !cue.DEVELOPS.test(text)) return null;
  const held = reserved(clause);
  if (held !== null || clause.negative) return doubt(held ?? "unsure");
  if (!saysPlainly(builds ? "build" : "develop", text)) return doubt("unsure");
  if (!builds) return meaning([{ kind: "develop" }], []);
  return meaning(
    channels.map(({ channel }) => ({ kind: "build", channel })),
    channels,
  );
};

export const approach: Reader = (scene, clause) => {
  const { text } = clause;
  const named = scene.marks.of(text, "party");
  const begins =
    cue.APPROACHES.test(text) ||
    (cue.TALKS_TO.test(text) &&
      named.every(({ party }) => scene.spoken.objection({ kind: "approach", party }) === null));
  if (named.length === 0 || !begins || cue.CAME_TO_US.test(text)) return null;
  if (clause.negative || clause.question || cue.UNSURE.test(text) || cue.TOLD.test(text))
    return doubt("unsure");
  return forEach(partiesIn(scene, text), (party) => ({ kind: "approach", party }));
};

/** A no is part of it: they are not to be met. What teaches their people may be named by ours. */
export const keepPeople: Reader = (scene, clause) => {
  const { text } = clause;
  const named = [...scene.marks.of(text, "asset"), ...scene.marks.of(text, "vague")];
  if (!cue.KEEPS_PEOPLE.test(text) || !named.every((thing) => isTaught(scene, thing))) return null;
  const held = clause.question || cue.UNSURE.test(text) || cue.LATER.test(text) || cue.TOLD.test(text);
  if (held) return doubt("unsure");
  return forEach(partiesIn(scene, text), (party) => ({ kind: "keep", party }), named);
};

/** Whether it is a training or a visit, so that who gives it may be meant. */
function isTaught({ spoken }: Scene, thing: Thing): boolean {
  const { assets } = spoken.view.scenario.deal;
  const all = thing.kind === "asset" ? [thing.asset] : thing.kind === "vague" ? thing.assets : [];
  return all.every((asset) => assets[asset]!.kind === "training" || assets[asset]!.kind === "visit");
}

const TALKS_WITH = /(?:talk|speak|negotiat|in talks)[^,]*|[和与跟同][^,]*谈|[那方][边里面][^,]*谈/u;

/** Somebody at the table, by its name in the text. */
type Named = { readonly party: number };

/** Of others, whoever they are: that they talk, or have signed. */
const plainly = (text: string, party: number): OwnerMove => ({
  kind: "mention",
  party,
  of: OTHERS,
  how: cue.OTHERS_SIGNED.test(text) || cue.HAS_SIGNED.test(text) ? "signed" : "talks",
});

/** Of one other that is named beside who is told: how far it has come. */
export function ofOne(text: string, party: number, others: readonly Named[]): OwnerMove {
  const [other, more] = [...new Set(others.map((each) => each.party))].filter((each) => each !== party);
  if (other === undefined || more !== undefined) return plainly(text, party);
  return { kind: "mention", party, of: other, how: howFar(text) };
}

const howFar = (text: string): Tidings =>
  cue.HAS_SIGNED.test(text)
    ? "signed"
    : cue.HAS_TERMS.test(text)
      ? "terms"
      : cue.HAS_PROOF.test(text)
        ? "proof"
        : "talks";

/** Who is spoken to by name, where another is named as well: "We also talk to Bohe, Ms Shen". */
function addressed({ marks }: Scene, text: string, named: readonly Named[]): Named | undefined {
  const called = marks.of(VOCATIVE.exec(text)?.[0] ?? "", "party")[0];
  return called !== undefined && named.some(({ party }) => party !== called.party) ? called : undefined;
}
const VOCATIVE = new RegExp(`^${any("party")} ?,|, ?${any("party")}$`, "u");

/** Who hears how far another has come, where it is said to nobody by name: whoever is in front. */
function inFront({ spoken: { front } }: Scene, named: readonly Named[]): Named | undefined {
  const others = named.length > 0 && named.every(({ party }) => party !== front);
  return front !== null && others ? { party: front } : undefined;
}
/** To go and see them tells nobody of them. */
const REACHES_OUT =
  /^(?:去|帮我|我想|我们?|咱们?|想|也|要不|不如|先|再)*(?:去找|找|约|联系|拜访|接触|试试|问问|敲)|^我?们?(?:想|要|打算)(?:去|也)?[跟和与]|(?:^|\b(?:let us|please|time to|should|want to|like to|need to|could|better) )(?:write to|get in touch with|reach out to|ring|phone|look for|contact|call|visit|approach|try|talk to|speak to|meet)\b/u;

export const mention: Reader = (scene, clause) => {
  const { text } = clause;
  const told = cue.TOLD_TO.exec(text);
  const named = scene.marks.of(text, "party");
  const further = cue.HAS_TERMS.test(text) || cue.HAS_PROOF.test(text);
  const came = cue.CAME_TO_US.test(text);
  const listener =
    told === null
      ? (addressed(scene, text, named) ??
        inFront(
          scene,
          came || ((further || cue.WE_TALK.test(text)) && cue.BY_THE_WAY.test(text)) ? named : [],
        ))
      : scene.marks.of(told.slice(1).join(""), "party")[0];
  const signed = cue.HAS_SIGNED.test(text) && scene.marks.of(text, "nnn").length === 0;
  if (REACHES_OUT.test(text)) return null;
  const talks = cue.OTHERS.test(text) || (listener !== undefined && (came || cue.WE_TALK.test(text)));
  const news = further && listener !== undefined && named.some(({ party }) => party !== listener.party);
  if (!talks && !news && !(signed && listener !== undefined)) return null;
  if (clause.negative || clause.question || cue.CONDITION.test(text)) return doubt("unsure");
  if (listener !== undefined) return meaning([ofOne(text, listener.party, named)], named);
  // Who is talked with is not the one who is told.
  const seats =
    TALKS_WITH.test(text) || named.length === 0
      ? scene.spoken.front === null
        ? []
        : [scene.spoken.front]
      : named.map(({ party }) => party);
  const [only] = seats;
  const others = named.every(({ party }) => party !== only);
  return forEach({ seats, things: named }, (party) =>
    others ? ofOne(text, party, named) : plainly(text, party),
  );
};

export const nnn: Reader = (scene, clause) => {
  const { text } = clause;
  const things = scene.marks.of(text, "nnn");
  if (things.length === 0) return null;
  const guess = cue.UNSURE.test(text) && !clause.question;
  if (clause.negative || guess || cue.TOLD.test(text) || LET_GO.test(text)) return doubt("unsure");
  return forEach(partiesIn(scene, text), (party) => ({ kind: "nnn", party }), things);
};
/** "Forget the NDA." */
const LET_GO = new RegExp(
  String.raw`\b(?:forget|never mind|skip|drop|scrap|leave out|waive)(?: about)?(?: the| that| your| our)? ?${any("nnn")}|${any("nnn")} ?(?:就)?(?:算了|免了|不用了|不签了|不必了)`,
  "u",
);

/** Who is asked: where one is spoken to and another spoken of, the first ("Mr Luo, do you pass things on to Suoying?"). */
function askedOf(scene: Scene, text: string): Meant {
  const meant = partiesIn(scene, text);
  const called = scene.marks.of(/^[^,]*(?=,)/.exec(text)?.[0] ?? "", "party")[0]?.party;
  const { front } = scene.spoken;
  const first = meant.seats.length > 1 ? (called ?? front) : ABOUT.test(text) ? front : null;
  return first === null || meant.things.length === 0 ? meant : { ...meant, seats: [first] };
}
const ABOUT = new RegExp(
  String.raw`\byou\b.*\b(?:to|with|for|from) ?${any("party")}|[你您].*(?:给|跟|和|与|同)${any("party")}`,
  "u",
);

/** How much a firm sells that makes nothing is what it plans to sell. */
function topicOf({ spoken: { view } }: Scene, text: string, seats: readonly number[]): Topic | undefined {
  const topic = TOPICS.find((each) => cue.TOPICS_SAID[each].test(text));
  const makesNone = seats.every((seat) => view.scenario.deal.parties[seat - 1]!.make === 0);
  return topic === "capability" && makesNone && SELLS.test(text) ? "plans" : topic;
}
const TOPICS = ["references", "plans", "capability"] as const satisfies readonly Topic[];
const SELLS = /\b(?:sells?|selling|guests?|visitors?|customers?|turnover)\b|卖|客人|顾客|销量/u;

export const probe: Reader = (scene, clause) => {
  const { text } = clause;
  if (!clause.question && (!cue.ASKS.test(text) || /\b(?:told|heard|asked)\b/.test(text))) return null;
  const meant = askedOf(scene, text);
  const topic = topicOf(scene, text, meant.seats);
  if (topic === undefined) return null;
  if (EN_NOT.test(text)) return doubt("unsure");
  const about = [
    ...assetsIn(scene, text),
    ...scene.marks.of(text, "channel"),
    ...scene.marks.of(text, "months"),
    ...scene.marks.of(text, "number"),
  ];
  return forEach(meant, (party) => ({ kind: "probe", party, topic }), about);
};
