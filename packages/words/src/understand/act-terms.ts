/** Terms put forward, and exclusivity. */
import type { Terms } from "@linchpin/deal";
import { flatRoyalty, plainTerms, workableTerms, type OwnerMove } from "@linchpin/table";
import { saidNo } from "./act-answers.ts";
import {
  doubt,
  forOne,
  partiesIn,
  reserved,
  stateOf,
  type Act,
  type Meant,
  type Reader,
  type Scene,
} from "./act.ts";
import { clauseOf, type Clause } from "./clauses.ts";
import * as cue from "./cues.ts";
import { aloneIn, isLicence, spanAlone } from "./exclusive.ts";
import { any, type Thing } from "./marks.ts";
import { weeksOf } from "./numbers.ts";
import { saysPlainly } from "./plainly.ts";
import { standsIn } from "./their-paper.ts";

type Named<K extends Thing["kind"]> = Extract<Thing, { readonly kind: K }>;

/** What is said of terms. */
interface Figures {
  readonly percent: Named<"percent"> | undefined;
  readonly upfront: Named<"money"> | undefined;
  readonly minimum: Named<"money"> | undefined;
  readonly penalty: Named<"money"> | undefined;
  readonly term: Named<"months"> | undefined;
  readonly channels: readonly Named<"channel">[];
}

const money = (scene: Scene, match: RegExpExecArray | null): Named<"money"> | undefined =>
  match === null ? undefined : scene.marks.of(match[0], "money")[0];

/** Terms need the name of one field at least; a lone percentage beside it is the royalty. */
export const propose: Reader = (scene, clause) => {
  const { text } = clause;
  const { marks } = scene;
  if (!cue.FIELD_WORD.test(text) || cue.TOO_LITTLE.test(text) || cue.EXCLUSIVE.test(text)) return null;
  const [percent, second] = marks.of(text, "percent");
  const [upfront, minimum, penalty] = [cue.FIELD.upfront, cue.FIELD.minimum, cue.FIELD.penalty].map((field) =>
    money(scene, field.exec(text)),
  );
  const [term, otherTerm] = marks.of(text, "months");
  const onlyTerm = term !== undefined && OF_THE_TERM.test(text) && hasPaper(scene, text);
  if (percent === undefined && upfront === undefined && minimum === undefined && !onlyTerm) return null;
  if (second !== undefined || otherTerm !== undefined) return doubt("part");
  const held = [cue.CONDITION, cue.UNSURE, THEY_OFFER, NOT_SO_FAR].some((each) => each.test(text));
  if (clause.negative || held) return doubt("unsure");
  const channels = marks.of(text, "channel");
  const used = [percent, upfront, minimum, penalty, term, ...channels].filter((thing) => thing !== undefined);
  const named: Figures = { percent, upfront, minimum, penalty, term, channels };
  const meant = partiesIn(scene, text);
  const offers = meant.seats.map((party) => offered(scene, text, party, named));
  if (offers.includes(null)) return doubt("part");
  return forOne(meant, (party) => offers[meant.seats.indexOf(party)]!, used);
};

/** The figures that are named anywhere in the text, as one offer; a lone sum is paid at the start. Null: no figure, or several. */
export function termsSaid(scene: Scene, text: string, party: number): OwnerMove | null {
  const { marks } = scene;
  const [percent, second] = marks.of(text, "percent");
  const alone = spanAlone(text, marks);
  const spans = marks.of(text, "months").filter((each) => each !== alone);
  const [term, otherTerm] = spans.length === 0 && alone !== undefined && isLicence(alone) ? [alone] : spans;
  const named = (field: RegExp) => money(scene, field.exec(text));
  const minimum = named(cue.FIELD.minimum);
  const penalty = named(cue.FIELD.penalty);
  const sums = marks.of(text, "money").filter((sum) => sum !== minimum && sum !== penalty);
  const upfront = named(cue.FIELD.upfront) ?? sums[0];
  if (second !== undefined || otherTerm !== undefined || sums.length > 1) return null;
  if (A_PIECE.test(text) || OF_PIECES.test(text) || NOT_SO_FAR.test(text)) return null;
  if (percent === undefined && upfront === undefined && minimum === undefined) return null;
  const channels = marks.of(text, "channel");
  return offered(scene, text, party, { percent, upfront, minimum, penalty, term, channels });
}

/** The terms on which an offer is built, and whose they are: the owner's own that stand open, their paper where that is spoken of, else usual ones. */
interface Base {
  readonly terms: Terms;
  readonly whose: "own" | "theirs" | "usual";
}

export function baseOf(
  scene: Scene,
  text: string,
  party: number,
  named: readonly (Thing | undefined)[],
  term: Thing | undefined,
  channels: readonly Named<"channel">[],
): Base {
  const own = ownOffer(scene, party);
  if (own !== null) return { terms: own, whose: "own" };
  const paper = theirs(scene, text, party, named, term);
  return paper === null
    ? { terms: workable(scene, party, channels), whose: "usual" }
    : { terms: paper, whose: "theirs" };
}

/** The owner's own terms that a party has not answered, where it has put none of its own. */
function ownOffer(scene: Scene, party: number): Terms | null {
  const { offer, proposal } = stateOf(scene, party);
  return proposal === null && offer?.kind === "terms" ? offer.terms : null;
}

/** For one sum instead of a share: else what is due on signing, or in a year, is a part of an offer that is not said. */
const FOR_A_SUM =
  /\b(?:no|without|zero|instead of|not|forget|skip) (?:[a-z]+ )?royalt|\blump sum\b|\bflat fee\b|\bone[- ]off\b|一次性|买断|(?:不要|免|没有|不收)提成/u;

/** The base with these figures; null: no share is named, and there is none to keep. */
function offered(
  scene: Scene,
  text: string,
  party: number,
  { percent, upfront, minimum, penalty, term, channels }: Figures,
): OwnerMove | null {
  const { terms, whose } = baseOf(scene, text, party, [percent, upfront, ...channels], term, channels);
  const isPart = minimum !== undefined || (upfront !== undefined && cue.FIELD.upfront.test(text));
  if (whose === "usual" && percent === undefined && isPart && !FOR_A_SUM.test(text)) return null;
  const figures: Terms = {
    ...terms,
    ...(percent === undefined ? {} : { royalty: flatRoyalty(percent.share) }),
    ...(upfront === undefined ? {} : { upfront: upfront.amount }),
    ...(minimum === undefined ? {} : { minimum: [minimum.amount] }),
    ...(penalty === undefined ? {} : { penalty: penalty.amount }),
    ...(term === undefined ? {} : { term: Math.round(term.months) }),
  };
  const exclusive = aloneIn(text, scene.marks, figures);
  if (exclusive === undefined) return { kind: "propose", party, terms: noLonger(figures) };
  const alone = exclusive === null || exclusive.channels === "all" ? [] : exclusive.channels;
  const all = [...new Set([...figures.channels, ...alone])].sort((a, b) => a - b);
  return { kind: "propose", party, terms: { ...figures, channels: all, exclusive } };
}

/** Nobody is alone for longer than the licence runs. */
export const noLonger = ({ exclusive, ...terms }: Terms): Terms => ({
  ...terms,
  exclusive: exclusive && { ...exclusive, until: Math.min(exclusive.until, terms.term) },
});

/** A price of each is not paid at the start. */
const A_PIECE = new RegExp(
  String.raw`${any("money")} ?(?:per|a|each|for each|every) ?(?:unit|piece|item|device|set|year|month|${any("asset")})|每[^,。]{0,3}${any("money")}|${any("money")}[一每][台件套个]`,
  "u",
);

/** So many at a price: an order. */
export const OF_PIECES = new RegExp(
  String.raw`${any("number")} ?(?:licen[cs]es?|units?|pieces?|sets?|copies|seats?|[件台套个份])[^,.;。]{0,12}?${any("money")}`,
  "u",
);

const NOTHING_DOWN = /\b(?:no|nothing|without|zero)\b.*\bupfront\b|(?:不要|没有|不用|零)首付/u;
/** Whoever names one thing, or a figure of theirs, while their paper lies there speaks of that paper. */
function theirs(
  scene: Scene,
  text: string,
  party: number,
  named: readonly (Thing | undefined)[],
  term: Thing | undefined,
): Terms | null {
  const { proposal } = stateOf(scene, party);
  const things = named.filter((thing) => thing !== undefined);
  if (proposal === null || NOTHING_DOWN.test(text)) return null;
  const speaksOfIt =
    things.length <= 1 ||
    cue.UNCHANGED.test(text) ||
    [...things, term].some((thing) => thing !== undefined && standsIn(proposal, thing));
  return speaksOfIt ? proposal : null;
}
/** How long alone is changed where a paper of theirs lies there. */
const OF_THE_TERM = /\bterm\b|期限|合同期|许可期|合同改[成为]/u;
const hasPaper = (scene: Scene, text: string): boolean =>
  partiesIn(scene, text).seats.every(
    (seat) => stateOf(scene, seat).proposal !== null || ownOffer(scene, seat) !== null,
  );
/** A figure to which one does not go is none of ours: "我们不会降到10%". */
const NOT_SO_FAR = new RegExp(
  String.raw`\b(?:will|can|would|could) (?:not|never) (?:go|come|drop|move|get)(?: [a-z]+){0,3} to ?${any("percent", "money")}|(?:不会|不能|不可能|不想|不愿意?|没法|无法)(?:再)?(?:降|让|退|加|提|涨)到?${any("percent", "money")}`,
  "u",
);
const THEY_OFFER =
  /\b(?:you|they|he|she) (?:offer|propose|pay|want|said|suggest|raise|increase|go up)|(?:你们|他们|它)(?:能)?(?:报|提|加|要|给)/u;

/** A figure of theirs changed, as the condition of our signature: "7 % and we sign" puts forward their paper with 7 %. */
export function counter(scene: Scene, { text }: Clause): Act | null {
  if (!OUR_YES.test(text) || cue.HAS.asset.test(text)) return null;
  const rest = text.replace(OUR_YES, " ").replaceAll(/^[\s,]+|[\s,]+$/g, "");
  const act = propose(scene, clauseOf(A_SHARE.test(rest) ? `royalty ${rest}` : rest));
  if (act?.kind !== "moves") return null;
  const theirPaper = act.moves.every(
    (move) => "party" in move && stateOf(scene, move.party).proposal !== null,
  );
  return theirPaper ? act : null;
}
const A_SHARE = new RegExp(`^(?:给到|加到|提到|涨到|make it |at |for |with )?${any("percent")}$`, "u");
const OUR_YES =
  /\b(?:we|i) (?:would|will|could|can) (?:sign|agree|accept)(?: (?:it|this|that|today|now))? if\b|,? ?\b(?:and|then) (?:(?:you|we) have a deal|(?:we|i) (?:will )?sign(?: (?:it|this|that|today|now|tomorrow))?|(?:it is )?a deal)\b|,?(?:我们?)?就(?:签字?|成交)了?|,今天就签|(?:才|就)行|才(?:签|能签|可以签|谈得拢)/u;

/** What can be talked about is not given yet. */
const TO_DISCUSS = /(?:可以|能|再|来|慢慢)谈|\bdiscuss|\btalk about\b/u;

export const exclusivity: Reader = (scene, clause) => {
  const { text } = clause;
  const isSaid = cue.EXCLUSIVE.test(text) || countsWeeks(scene, text);
  if (!isSaid || cue.THEY_WANT.test(text)) return null;
  const meant = askerOf(scene, text, partiesIn(scene, text));
  const [span, other] = scene.marks.of(text, "months");
  const party = meant.seats[0];
  const request = party === undefined ? null : stateOf(scene, party).request;
  if (clause.negative && !/\bno more\b/.test(text)) {
    if (clause.question || cue.CONDITION.test(text)) return doubt("unsure");
    if (request?.kind !== "exclusivity") return doubt("nothing");
    return saidNo(scene, meant, true, span === undefined ? [] : [span], "request");
  }
  const held = reserved(clause);
  if (held !== null) return doubt(held);
  if (other !== undefined) return doubt("part");
  if (TO_DISCUSS.test(text) || !saysPlainly("exclusivity", text)) return doubt("unsure");
  if (span === undefined && !cue.GRANTS.test(text)) return doubt("unsure");
  const weeks =
    span === undefined ? (request?.kind === "exclusivity" ? request.weeks : null) : weeksOf(span.months);
  if (party === undefined) return doubt("party");
  if (weeks === null) return doubt("number");
  // Longer than the talks go on it is exclusivity of a licence, which is a term.
  const ofTalks = span?.weeks === true || (request?.kind === "exclusivity" && weeks <= request.weeks);
  const named = meant.things.length > 0;
  if (!ofTalks && !named && weeks > scene.spoken.view.scenario.weeks) return doubt("condition");
  return forOne(meant, () => ({ kind: "exclusivity", party, weeks }), span === undefined ? [] : [span]);
};

/** Weeks given to whoever asks for weeks. */
function countsWeeks(scene: Scene, text: string): boolean {
  const { seats } = askerOf(scene, text, partiesIn(scene, text));
  const asks = seats.length === 1 && stateOf(scene, seats[0]!).request?.kind === "exclusivity";
  const inWeeks = scene.marks.of(text, "months").some(({ weeks }) => weeks === true);
  return asks && inWeeks && (cue.GRANTS.test(text) || BARELY.test(text));
}
/** Nothing but the weeks, and for whom. */
const BARELY = new RegExp(
  `^(?:then |(?:we|i) (?:can|could) (?:do|offer|give(?: you)?) |最多|只能|顶多|给)?${any("months")}(?: ?for ?${any("party")})?(?: (?:then|at most|maximum|max)|吧|还?可以|还行|左右)?$`,
  "u",
);

/** Where nobody is in front or named, and not to "you", it is an answer to the only one who asks for it. */
function askerOf({ spoken: { view, front } }: Scene, text: string, meant: Meant): Meant {
  if (front !== null) return meant;
  const asking = view.parties.flatMap(({ request }, i) => (request?.kind === "exclusivity" ? [i + 1] : []));
  return meant.things.length > 0 || cue.TO_YOU.test(text) || asking.length !== 1
    ? meant
    : { ...meant, seats: asking };
}

/** Terms for these channels (none named: its own), with what lets the party make the product. */
function workable(scene: Scene, party: number, named: readonly { readonly channel: number }[]): Terms {
  const { scenario } = scene.spoken.view;
  const plain = plainTerms(scenario, party);
  const channels = [...new Set(named.map(({ channel }) => channel))].sort((a, b) => a - b);
  const terms = channels.length === 0 ? plain : { ...plain, channels };
  return workableTerms(scenario, terms, "owner") ?? terms;
}
