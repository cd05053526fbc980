/**
 * What was asked for may be called by its kind: "the unit", "the documents", "样品"; so may the only asset of a kind.
 *
 * Runs on a text with marks and writes in the mark that is meant. A name that fits several things is the one that was asked for.
 */
import { ASSET_KINDS, type AssetKind } from "@linchpin/deal";
import { assetAsked } from "@linchpin/table";
import type { Frame } from "./intents.ts";
import { eitherOf } from "./lexica.ts";
import { tight, type Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Spoken } from "./port.ts";

const THEIRS = "(?<!\\byour |\\btheir |你们的?|贵方的?|贵司的?|您的|他们的|不是)";
const named = (of: (frame: Frame, kind: AssetKind) => string | undefined): ReadonlyMap<AssetKind, RegExp> =>
  new Map(
    ASSET_KINDS.map((kind) => {
      const { source } = eitherOf((frame) => of(frame, kind) ?? "(?!)");
      return [kind, new RegExp(`${THEIRS}(?:${source})`, "gu")];
    }),
  );
const NAMES = named(({ called }, kind) => called[kind]);
const ASKED = named(({ asked }, kind) => asked[kind]);
const HOSTED = eitherOf(({ hosted }) => hosted);
/** Every document is a document: only the one that was asked for is meant. */
const MANY: ReadonlySet<AssetKind> = new Set(["document", "file"]);
const VAGUE = new RegExp(any("vague"), "gu");

export function withCalled(spoken: Spoken, marked: Marked): Marked {
  const { marks } = marked;
  const asked = askedBy(spoken, marked);
  const has = (text: string, one?: number): boolean =>
    marks.of(text, "asset").some(({ asset }) => one === undefined || asset === one);
  const mark = (asset: number): string => marks.mark({ kind: "asset", asset });
  let text = asked === null ? marked.text : oneOfSeveral(marked, asked);
  for (const [kind, only] of onlyOnes(spoken, asked)) {
    if (has(text, only)) continue;
    text = text.replaceAll(NAMES.get(kind)!, () => mark(only));
    if (only !== asked) continue;
    if (!has(text)) text = text.replaceAll(ASKED.get(kind)!, () => mark(only));
    if (kind !== "training" && kind !== "visit") continue;
    // Whoever is to be taught is to come.
    text = text.replaceAll(NAMES.get("visit")!, () => mark(only));
    if (!has(text)) text = text.replace(HOSTED, (whole) => `${whole}${mark(only)}`);
  }
  return { ...marked, text: tight(text.replaceAll(NOUN, "$1")) };
}

/** "The demo unit" is the demo. */
const NOUN = new RegExp(
  String.raw`(${any("asset")}) (?:units?|devices?|pieces?|kits?|documents?|files?|sessions?)\b`,
  "gu",
);

/** A name that fits several things, of which one was asked for. */
const oneOfSeveral = ({ text, marks }: Marked, asked: number): string =>
  text.replaceAll(VAGUE, (letter) =>
    marks.of(letter, "vague").some(({ assets }) => assets.includes(asked))
      ? marks.mark({ kind: "asset", asset: asked }).trim()
      : letter,
  );

/** By kind the asset that a name of the kind means: what was asked for, or the only one. */
function onlyOnes({ view }: Spoken, asked: number | null): readonly (readonly [AssetKind, number])[] {
  const { assets } = view.scenario.deal;
  return ASSET_KINDS.flatMap((kind): readonly (readonly [AssetKind, number])[] => {
    if (asked !== null && assets[asked]!.kind === kind) return [[kind, asked]];
    const own = assets.flatMap((each, asset) => (each.kind === kind ? [asset] : []));
    return own.length === 1 && !MANY.has(kind) ? [[kind, own[0]!]] : [];
  });
}

/** What whoever is spoken to has asked for. */
function askedBy({ view, front }: Spoken, { text, marks }: Marked): number | null {
  const [party = front] = marks.of(text, "party").map((thing) => thing.party);
  return party === null ? null : assetAsked(view.parties[party - 1]!.request);
}
