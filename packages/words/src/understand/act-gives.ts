/** A thing given for nothing, or against a signature or a deposit. */
import type { OwnerMove } from "@linchpin/table";
import {
  askedAsset,
  assetsIn,
  doubt,
  forOne,
  meaning,
  onlyAsker,
  partiesIn,
  reserved,
  type Act,
  type Reader,
  type Scene,
} from "./act.ts";
import type { Clause } from "./clauses.ts";
import * as cue from "./cues.ts";
import { any } from "./marks.ts";
import { saysPlainly } from "./plainly.ts";

export const share: Reader = (scene, clause) => {
  const { text } = clause;
  const visit = cue.VISITS.test(text);
  if (!cue.GIVES.test(text) && !visit) return null;
  if (scene.marks.has(text, "vague")) return doubt("ambiguous");
  const assets = assetsIn(scene, text);
  const pointed = assets.length === 0 && cue.IT.test(text) && cue.GIVES.test(text);
  if (assets.length === 0 && !pointed) return null;
  const held = clause.negative ? "unsure" : reserved(clause);
  if (held !== null) return doubt(held);
  if (!saysPlainly("share", text) || FROM_ANOTHER.test(text) || cue.NOT_ITSELF.test(text))
    return doubt("unsure");
  if (ONLY_SHOWS.test(text) && assets.some(({ asset }) => isSample(scene, asset))) return doubt("unsure");
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

/** What they have from somebody else is not ours to give. */
const FROM_ANOTHER = new RegExp(String.raw`\bfrom ?${any("party")}`, "u");

/** What is shown stays, unless it is a paper. */
const ONLY_SHOWS = /^(?!.*\b(?:give|send|leave|hand|keep|have|take|lend)\b).*\bshow\b/;
const isSample = ({ spoken }: Scene, asset: number): boolean =>
  spoken.view.scenario.deal.assets[asset]!.kind === "sample";

function isVisit({ spoken }: Scene, asset: number): boolean {
  const { kind } = spoken.view.scenario.deal.assets[asset]!;
  return kind === "visit" || kind === "training";
}

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
  if ((clause.negative && !only) || WE_PAY.test(text) || !saysPlainly("trade", text)) return doubt("unsure");
  const named = partiesIn(scene, text);
  const meant =
    named.things.length > 0 || scene.spoken.front === null
      ? named
      : { ...named, seats: onlyAsker(scene, text, assets, named.seats) };
  const party = meant.seats[0];
  if (party === undefined) return doubt("party");
  const asked = askedAsset(scene, party);
  if (asked !== null && assets.some(({ asset }) => asset !== asked)) return doubt("part");
  const amount = sums[0]?.amount ?? 0;
  const against = priced ? ({ kind: "deposit", amount } as const) : ({ kind: "nnn" } as const);
  return forOne(meant, () => ({ kind: "trade", party, against }), [...assets, ...sums, ...agreements]);
}

/** It is for them to pay. */
const WE_PAY = /\b(?:we|i) (?:have |had |will |would )?(?:pay|paid|spend|spent)\b|我们(?:要|先)?(?:付|花)/u;
