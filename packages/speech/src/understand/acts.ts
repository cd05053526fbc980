/** What one clause means: the moves it names and the things it names them with; or why it is in doubt. */
import { TOPICS, plainTerms, type OwnerMove } from "@linchpin/table";
import type { Terms } from "@linchpin/deal";
import type { Clause } from "./clauses.ts";
import * as cue from "./cues.ts";
import type { Marks, Thing } from "./marks.ts";
import { weeksOf } from "./numbers.ts";
import { saysPlainly } from "./plainly.ts";
import type { Doubt, Spoken } from "./port.ts";

/** Who speaks to whom about what. */
export interface Scene {
  readonly spoken: Spoken;
  readonly marks: Marks;
  /** The party that is spoken to where the clause names none. */
  readonly addressee: number | null;
}

export type Act =
  | { readonly kind: "moves"; readonly moves: readonly OwnerMove[]; readonly used: readonly Thing[] }
  | { readonly kind: "doubt"; readonly doubt: Doubt };

const doubt = (of: Doubt): Act => ({ kind: "doubt", doubt: of });
const meaning = (moves: readonly OwnerMove[], used: readonly Thing[]): Act => ({
  kind: "moves",
  moves,
  used,
});

/** Null: the clause names no act of this kind. */
type Reader = (scene: Scene, clause: Clause) => Act | null;

/** The first that finds its act reads the clause; what everyday words could also mean comes later. */
export function actOf(scene: Scene, clause: Clause): Act | null {
  for (const reader of READERS) {
    const act = reader(scene, clause);
    if (act !== null) return act;
  }
  return null;
}

/** Whether something keeps the clause from being a plain word. */
function reserved({ text, question }: Clause): Doubt | null {
  if (cue.LATER.test(text)) return "later";
  const loose = question || cue.UNSURE.test(text) || cue.CONDITION.test(text) || cue.TOLD.test(text);
  return loose || cue.ALL.test(text) || cue.TO_US.test(text) ? "unsure" : null;
}

interface Meant {
  readonly seats: readonly number[];
  readonly things: readonly Thing[];
}

/** The parties that are meant: those named, else the one that is spoken to. */
function partiesIn({ marks, addressee }: Scene, text: string): Meant {
  const things = marks.of(text, "party");
  const seats = things.flatMap((thing) => (thing.kind === "party" ? [thing.party] : []));
  return { seats: seats.length > 0 ? [...new Set(seats)] : addressee === null ? [] : [addressee], things };
}

const assetsIn = ({ marks }: Scene, text: string): readonly (Thing & { readonly kind: "asset" })[] =>
  marks.of(text, "asset");
const stateOf = ({ spoken }: Scene, seat: number) => spoken.view.parties[seat - 1]!;
const askedAsset = (scene: Scene, seat: number): number | null => {
  const { request } = stateOf(scene, seat);
  return request?.kind === "asset" ? request.asset : null;
};

const forEach = (
  { seats, things }: Meant,
  make: (party: number) => OwnerMove,
  used: readonly Thing[] = [],
): Act => (seats.length === 0 ? doubt("party") : meaning(seats.map(make), [...things, ...used]));

const forOne = (
  { seats, things }: Meant,
  make: (party: number) => OwnerMove,
  used: readonly Thing[] = [],
): Act => (seats.length > 1 ? doubt("part") : forEach({ seats, things }, make, used));

const wait: Reader = (_, { text }) =>
  cue.WAITS.test(text.replaceAll(/\bplease\b|请/g, "").trim()) ? meaning([{ kind: "wait" }], []) : null;

const bareNo: Reader = (scene, { text, question }) => {
  if (question || !cue.BARE_NO.test(text)) return null;
  return saidNo(scene, partiesIn(scene, text), false, []);
};

/** A no means whatever is open: the request, or the terms; in doubt where both are. */
function saidNo(
  scene: Scene,
  { seats, things }: Meant,
  plainly: boolean,
  used: readonly Thing[],
  about: "request" | "terms" | null = null,
): Act {
  if (seats.length === 0) return doubt("party");
  const moves: OwnerMove[] = [];
  for (const party of seats) {
    const { request, proposal } = stateOf(scene, party);
    if (about === null && request !== null && proposal !== null) return doubt("unsure");
    const terms = about === "terms" || (about === null && request === null && proposal !== null);
    if (request === null && proposal === null && !plainly) return doubt("nothing");
    moves.push({ kind: terms ? "reject" : "refuse", party });
  }
  return meaning(moves, [...things, ...used]);
}

const money = (scene: Scene, match: RegExpExecArray | null) =>
  match === null ? undefined : scene.marks.of(match[0], "money")[0];

/** Terms need the name of one field at least; a lone percentage beside it is the royalty. */
const propose: Reader = (scene, clause) => {
  const { text } = clause;
  const { marks } = scene;
  if (!cue.FIELD_WORD.test(text) || cue.TOO_LITTLE.test(text) || cue.EXCLUSIVE.test(text)) return null;
  const [percent, second] = marks.of(text, "percent");
  const [upfront, minimum, penalty] = [cue.FIELD.upfront, cue.FIELD.minimum, cue.FIELD.penalty].map((field) =>
    money(scene, field.exec(text)),
  );
  const [term, otherTerm] = marks.of(text, "months");
  if (percent === undefined && upfront === undefined && minimum === undefined) return null;
  if (second !== undefined || otherTerm !== undefined) return doubt("part");
  if (clause.negative || cue.CONDITION.test(text) || cue.UNSURE.test(text) || THEY_OFFER.test(text))
    return doubt("unsure");
  const channels = marks.of(text, "channel");
  const used = [percent, upfront, minimum, penalty, term, ...channels].filter((thing) => thing !== undefined);
  return forOne(
    partiesIn(scene, text),
    (party) => {
      const terms: Terms = {
        ...plainTerms(scene.spoken.view.scenario, party),
        ...(percent === undefined ? {} : { royalty: percent.share }),
        ...(upfront === undefined ? {} : { upfront: upfront.amount }),
        ...(minimum === undefined ? {} : { minimum: minimum.amount }),
        ...(penalty === undefined ? {} : { penalty: penalty.amount }),
        ...(term === undefined ? {} : { term: Math.round(term.months) }),
        ...(channels.length === 0
          ? {}
          : { channels: [...new Set(channels.map(({ channel }) => channel))].sort((a, b) => a - b) }),
      };
      return { kind: "propose", party, terms };
    },
    used,
  );
};
const THEY_OFFER =
  /\b(?:you|they|he|she) (?:offer|propose|pay|want|said|suggest)|(?:你们|他们|它)(?:报|提出|要|给)/u;

/** What can be talked about is not given yet. */
const TO_DISCUSS = /(?:可以|能|再|来|慢慢)谈|\bdiscuss|\btalk about\b/u;

const exclusivity: Reader = (scene, clause) => {
  const { text } = clause;
  if (!cue.EXCLUSIVE.test(text)) return null;
  const meant = partiesIn(scene, text);
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
  return forOne(meant, () => ({ kind: "exclusivity", party, weeks }), span === undefined ? [] : [span]);
};

const EN_NOT = /\b(?:not|never|no)\b/;

const ending: Reader = (scene, clause) => {
  const { text } = clause;
  const all = cue.CLOSES.test(text);
  const one = !all && cue.DISMISSES.test(text);
  if (!all && !one) return cue.ENDS.test(text) ? doubt("party") : null;
  const held =
    cue.CONDITION.test(text) ||
    cue.UNSURE.test(text) ||
    clause.question ||
    EN_NOT.test(text) ||
    /不要|别|先不/u.test(text.replaceAll("告别", ""));
  if (held) return doubt("unsure");
  return all
    ? meaning([{ kind: "close" }], [])
    : forEach(partiesIn(scene, text), (party) => ({ kind: "dismiss", party }));
};

const work: Reader = (scene, clause) => {
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

const approach: Reader = (scene, clause) => {
  const { text } = clause;
  const named = scene.marks.of(text, "party");
  if (named.length === 0 || !cue.APPROACHES.test(text)) return null;
  if (clause.negative || clause.question || cue.UNSURE.test(text) || cue.TOLD.test(text))
    return doubt("unsure");
  return forEach(partiesIn(scene, text), (party) => ({ kind: "approach", party }));
};

const TALKS_WITH = /(?:talk|speak|negotiat|in talks)[^,]*|[和与跟同][^,]*谈/u;

const mention: Reader = (scene, clause) => {
  const { text } = clause;
  if (!cue.OTHERS.test(text)) return null;
  if (clause.negative || clause.question || cue.CONDITION.test(text)) return doubt("unsure");
  const named = scene.marks.of(text, "party");
  const told = cue.TOLD_TO.exec(text);
  const listener = told === null ? undefined : scene.marks.of(told[1] ?? told[2] ?? "", "party")[0];
  if (listener !== undefined) return meaning([{ kind: "mention", party: listener.party }], named);
  // Who is talked with is not the one who is told.
  const seats =
    TALKS_WITH.test(text) || named.length === 0
      ? scene.spoken.front === null
        ? []
        : [scene.spoken.front]
      : named.map(({ party }) => party);
  return forEach({ seats, things: named }, (party) => ({ kind: "mention", party }));
};

const nnn: Reader = (scene, clause) => {
  const { text } = clause;
  const things = scene.marks.of(text, "nnn");
  if (things.length === 0) return null;
  const guess = cue.UNSURE.test(text) && !clause.question;
  if (clause.negative || guess || cue.TOLD.test(text)) return doubt("unsure");
  return forEach(partiesIn(scene, text), (party) => ({ kind: "nnn", party }), things);
};

const probe: Reader = (scene, clause) => {
  const { text } = clause;
  if (!clause.question && !cue.ASKS.test(text)) return null;
  const topic = (["references", "plans", "capability"] as const).find((each) =>
    cue.TOPICS_SAID[each].test(text),
  );
  if (topic === undefined || !TOPICS.includes(topic)) return null;
  if (EN_NOT.test(text)) return doubt("unsure");
  const about = [...assetsIn(scene, text), ...scene.marks.of(text, "channel")];
  return forEach(partiesIn(scene, text), (party) => ({ kind: "probe", party, topic }), about);
};

/** Something else is shown: the request is answered so, and what is named for it is given as well. */
const deflect: Reader = (scene, clause) => {
  const { text } = clause;
  if (!cue.DEFLECTS.test(text) || cue.TO_US.test(text)) return null;
  const meant = partiesIn(scene, text);
  if (meant.seats.length === 0) return doubt("party");
  if (clause.question || cue.UNSURE.test(text) || cue.TOLD.test(text)) return doubt("unsure");
  const open = meant.seats.every((seat) => stateOf(scene, seat).request !== null);
  if (!open && !/\bdeflect/.test(text)) return null;
  const assets = assetsIn(scene, text);
  const others = assets.filter(({ asset }) => meant.seats.every((seat) => askedAsset(scene, seat) !== asset));
  const given = cue.GIVES.test(text) ? others : [];
  if (given.length > 0 && (clause.negative || !saysPlainly("share", text))) return doubt("unsure");
  const moves = meant.seats.flatMap((party): readonly OwnerMove[] => [
    { kind: "deflect", party },
    ...given.map(({ asset }): OwnerMove => ({ kind: "share", party, asset })),
  ]);
  const asked = assets.filter((each) => !others.includes(each));
  return meaning(moves, [...meant.things, ...asked, ...given]);
};

const turnDown: Reader = (scene, clause) => {
  const { text } = clause;
  if (!cue.TURNS_DOWN.test(text) || scene.marks.of(text, "nnn").length > 0) return null;
  if (
    clause.question ||
    cue.UNSURE.test(text) ||
    /\b(?:not|never)\b/.test(text) ||
    /不(?:会|能|想)?(?:拒绝|回绝)/u.test(text)
  )
    return doubt("unsure");
  const meant = partiesIn(scene, text);
  const assets = assetsIn(scene, text);
  if (assets.length > 0) return keepAssets(scene, meant, assets);
  return saidNo(scene, meant, true, [], cue.TERMS.test(text) ? "terms" : null);
};

const ANY_DOUBT = (clause: Clause): boolean =>
  clause.question || cue.UNSURE.test(clause.text) || cue.CONDITION.test(clause.text);

const settle: Reader = (scene, clause) => {
  const { text } = clause;
  const signs = cue.SIGNS.test(text);
  const little = cue.TOO_LITTLE.test(text);
  const terms = cue.TERMS.test(text);
  if (!signs && !little && !(terms && clause.negative)) return null;
  if (cue.FIELD_WORD.test(text) && !little) return null;
  if (assetsIn(scene, text).length > 0) return null;
  const meant = partiesIn(scene, text);
  const proposed =
    meant.seats.length > 0 && meant.seats.every((seat) => stateOf(scene, seat).proposal !== null);
  if (little || clause.negative) {
    if (cue.LATER.test(text)) return doubt("later");
    if (ANY_DOUBT(clause)) return doubt("unsure");
    if (!proposed) return doubt(meant.seats.length === 0 ? "party" : "nothing");
    return saidNo(scene, meant, true, scene.marks.of(text, "percent"), "terms");
  }
  const held = reserved(clause);
  if (held !== null) return doubt(held);
  // A bare "agreed" is no signature; beside one it is a courtesy.
  if (/^同意$/u.test(text)) return null;
  if (/同意/.test(text) && !/签|接受|成交|条款|方案|合同|许可/.test(text)) return doubt("unsure");
  if (!proposed && !terms) return doubt(meant.seats.length === 0 ? "party" : "nothing");
  if (!saysPlainly("accept", text)) return doubt("unsure");
  return forOne(meant, (party) => ({ kind: "accept", party }));
};

/** A thing is not given: a no to whoever asked for it. */
function keepAssets(
  scene: Scene,
  { seats, things }: Meant,
  assets: readonly (Thing & { readonly kind: "asset" })[],
): Act {
  const asking = seats.filter((seat) => assets.some(({ asset }) => askedAsset(scene, seat) === asset));
  if (seats.length === 0) return doubt("party");
  if (asking.length < seats.length || new Set(assets.map(({ asset }) => asset)).size > 1)
    return doubt("nothing");
  return meaning(
    asking.map((party) => ({ kind: "refuse", party })),
    [...things, ...assets],
  );
}

/** What is kept is what was asked for, not something else by name. */
const POINTS =
  /^(?:no,? )?(?:it|that|this|这个?|那个?|它)?(?: |$|\b)(?:is|stays|will|never|remains|out|not|绝|谁|免|没|我们|自己|留|不)/u;

const keep: Reader = (scene, clause) => {
  const { text } = clause;
  if (!clause.negative) return null;
  const meant = partiesIn(scene, text);
  const assets = assetsIn(scene, text);
  if (scene.marks.of(text, "vague").length > 0) return doubt("ambiguous");
  if (ANY_DOUBT({ ...clause, text: text.replaceAll(/先不|\bcould not\b/g, "") }) || cue.TOLD.test(text))
    return doubt("unsure");
  if (assets.length > 0) return cue.LATER.test(text) ? doubt("later") : keepAssets(scene, meant, assets);
  if (cue.ALL.test(text)) return doubt("unsure");
  if (
    (cue.KEEPS.test(text) && POINTS.test(text)) ||
    /\bno\b.*\bfor\b/.test(text) ||
    (cue.GIVES.test(text) && cue.IT.test(text))
  )
    return saidNo(scene, meant, false, [], "request");
  return null;
};

const share: Reader = (scene, clause) => {
  const { text } = clause;
  const visit = cue.VISITS.test(text);
  if (!cue.GIVES.test(text) && !visit) return null;
  if (scene.marks.of(text, "vague").length > 0) return doubt("ambiguous");
  const assets = assetsIn(scene, text);
  const pointed = assets.length === 0 && cue.IT.test(text) && cue.GIVES.test(text);
  if (assets.length === 0 && !pointed) return null;
  const held = clause.negative ? "unsure" : reserved(clause);
  if (held !== null) return doubt(held);
  if (!saysPlainly("share", text)) return doubt("unsure");
  const meant = partiesIn(scene, text);
  if (meant.seats.length === 0) return doubt("party");
  if (!cue.GIVES.test(text) && !assets.every(({ asset }) => isVisit(scene, asset))) return doubt("unsure");
  const moves = meant.seats.flatMap((party): readonly OwnerMove[] => {
    const asked = askedAsset(scene, party);
    const wanted = pointed ? (asked === null ? [] : [asked]) : assets.map(({ asset }) => asset);
    return wanted.map((asset) => ({ kind: "share", party, asset }));
  });
  return moves.length === 0 ? doubt("nothing") : meaning(moves, [...meant.things, ...assets]);
};

function isVisit({ spoken }: Scene, asset: number): boolean {
  const { kind } = spoken.view.scenario.deal.assets[asset]!;
  return kind === "visit" || kind === "training";
}

const READERS: readonly Reader[] = [
  wait,
  bareNo,
  propose,
  exclusivity,
  ending,
  work,
  approach,
  mention,
  nnn,
  probe,
  deflect,
  turnDown,
  settle,
  keep,
  share,
];

/** A whole sentence: the thing that was asked for, against a signature or a deposit. */
export function tradeOf(scene: Scene, clause: Clause): Act | null {
  const { text } = clause;
  const { marks } = scene;
  const agreements = marks.of(text, "nnn");
  const sums = marks.of(text, "money");
  const deposit = cue.DEPOSIT.test(text);
  if (cue.EXCLUSIVE.test(text) || (cue.FIELD_WORD.test(text) && !deposit)) return null;
  const assets = assetsIn(scene, text);
  const gives = assets.length > 0 || cue.GIVES.test(text) || cue.IT.test(text);
  const only = cue.ONLY.test(text);
  if (deposit && sums.length === 0 && agreements.length === 0) return doubt("number");
  const priced = sums.length > 0 && (deposit || cue.PAYS.test(text)) && (gives || only);
  // To look at the agreement is to be asked for it, not to get something for it.
  const handed =
    assets.length > 0 || cue.IT.test(text) || /\b(?:get|have|send|give|receive)\b|[给发拿交]/u.test(text);
  const signed = agreements.length > 0 && cue.CONDITION.test(text) && (handed || only);
  if ((!priced && !signed) || (cue.SIGNS.test(text) && !signed && assets.length === 0)) return null;
  if (priced && signed) return doubt("part");
  if (clause.question || cue.UNSURE.test(text) || sums.length > 1) return doubt("unsure");
  const meant = partiesIn(scene, text);
  const party = meant.seats[0];
  if (party === undefined) return doubt("party");
  const asked = askedAsset(scene, party);
  if (asked !== null && assets.some(({ asset }) => asset !== asked)) return doubt("part");
  const amount = sums[0]?.amount ?? 0;
  const against = priced ? ({ kind: "deposit", amount } as const) : ({ kind: "nnn" } as const);
  return forOne(meant, () => ({ kind: "trade", party, against }), [...assets, ...sums, ...agreements]);
}
