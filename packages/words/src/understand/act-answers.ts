/** Answers to what stands open: a no, something else instead, terms signed or turned down. */
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
  stateOf,
  type Act,
  type Asset,
  type Meant,
  type Reader,
  type Scene,
} from "./act.ts";
import type { Clause } from "./clauses.ts";
import * as cue from "./cues.ts";
import { any, type Thing } from "./marks.ts";
import { saysPlainly } from "./plainly.ts";

export const bareNo: Reader = (scene, { text, question }) => {
  const said = text.replaceAll(FOR_WHOM, " ").replaceAll(/^[\s,:-]+|[\s,:-]+$/g, "");
  if (question || !(cue.BARE_NO.test(text) || cue.BARE_NO.test(said))) return null;
  return saidNo(scene, partiesIn(scene, text), false, []);
};

/** Whom the no is for: "Bohe: no". */
const FOR_WHOM = new RegExp(`^${any("party")}|${any("party")}$`, "gu");

/** A no means whatever is open: the request, or the terms; in doubt where both are. */
export function saidNo(
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
    const terms = about === "terms" || (request === null && proposal !== null);
    if (request === null && proposal === null && !plainly) return doubt("nothing");
    moves.push({ kind: terms ? "reject" : "refuse", party });
  }
  return meaning(moves, [...things, ...used]);
}

/** Something else is shown: the request is answered so, and what is named for it is given as well. */
export const deflect: Reader = (scene, clause) => {
  const { text } = clause;
  if (!cue.DEFLECTS.test(text) || cue.TO_US.test(text) || JUST_SENT.test(text)) return null;
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

/** What was sent may be looked at: nothing else is shown. */
const JUST_SENT = new RegExp(`${any("asset")}[^,。]{0,4}[发传寄送](?:[到给过在了]|您|你)`, "u");

export const turnDown: Reader = (scene, clause) => {
  const { text } = clause;
  if (!cue.TURNS_DOWN.test(text) || scene.marks.has(text, "nnn")) return null;
  if (
    clause.question ||
    cue.UNSURE.test(text) ||
    /\b(?:not|never)\b/.test(text) ||
    /不(?:会|能|想)?(?:拒绝|回绝)/u.test(text)
  )
    return doubt("unsure");
  const meant = partiesIn(scene, text);
  const assets = assetsIn(scene, text);
  if (assets.length > 0) return keepAssets(scene, text, meant, assets);
  return saidNo(scene, meant, true, [], cue.TERMS.test(text) ? "terms" : null);
};

const isLoose = (clause: Clause): boolean =>
  clause.question || cue.UNSURE.test(clause.text) || cue.CONDITION.test(clause.text);

export const settle: Reader = (scene, clause) => {
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
    if (isLoose(clause) || (signs && cue.ALTHOUGH.test(text))) return doubt("unsure");
    if (!proposed) return doubt(meant.seats.length === 0 ? "party" : "nothing");
    const figures = (["percent", "months", "money"] as const).flatMap((kind) => scene.marks.of(text, kind));
    return saidNo(scene, meant, true, figures, "terms");
  }
  const held = /\bfor you\b/.test(text) ? "unsure" : reserved(clause);
  if (held !== null) return doubt(held);
  // A bare "agreed" is no signature; beside one it is a courtesy.
  if (/^同意$/u.test(text)) return null;
  if (/同意/.test(text) && !/签|接受|成交|条款|方案|合同|许可|[的个份](?:条件|报价)/.test(text))
    return doubt("unsure");
  if (!proposed && !terms) return doubt(meant.seats.length === 0 ? "party" : "nothing");
  if (!saysPlainly("accept", text.replace(/\b(?:is|are) (?=accepted\b|agreed\b)/, "")))
    return doubt("unsure");
  return forOne(meant, (party) => ({ kind: "accept", party }));
};

/** A thing is not given: a no to whoever asked for it. */
function keepAssets(
  scene: Scene,
  text: string,
  { seats: meant, things }: Meant,
  assets: readonly Asset[],
): Act {
  const seats = things.length > 0 ? meant : onlyAsker(scene, text, assets, meant);
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

const UNTIL_WORDS = new RegExp(cue.UNTIL.source, "gu");

export const keep: Reader = (scene, clause) => {
  const { text } = clause;
  if (!clause.negative) return null;
  const meant = partiesIn(scene, text);
  const assets = assetsIn(scene, text);
  if (scene.marks.has(text, "vague")) return doubt("ambiguous");
  // A no until something else has happened is a no for now.
  const plain = text.replaceAll(/先不|\bcould not\b/g, "").replaceAll(UNTIL_WORDS, "");
  if (isLoose({ ...clause, text: plain }) || cue.TOLD.test(plain)) return doubt("unsure");
  // Two in a row are no plain no.
  if ((text.match(/\b(?:not|no|never|refuse|decline)\b/g) ?? []).length > 1) return doubt("unsure");
  if (assets.length > 0)
    return cue.LATER.test(text) ? doubt("later") : keepAssets(scene, text, meant, assets);
  if (cue.ALL.test(text)) return doubt("unsure");
  if (
    (cue.KEEPS.test(text) && POINTS.test(text)) ||
    /\bno\b.*\bfor\b/.test(text) ||
    cue.GETS_NOTHING.test(text) ||
    (cue.GIVES.test(text) && cue.IT.test(text))
  )
    return saidNo(scene, meant, false, [], "request");
  return null;
};
