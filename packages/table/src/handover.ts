/**
 * What a licence at this table hands over, so that the party can make the product: parts or the product from the owner,
 * files and teaching from it. By scenario, party and channels, worked out once; the positions of a game do not change it.
 *
 * Where the owner makes the product better it supplies it. Else it keeps at home, as parts that it supplies, one component or
 * all but one, those that the party would find dearest to rebuild, and teaches a least set for the rest; the party asks to be
 * taught all.
 */
import { modelOf, outlinesOf, suppliesOf, type Deal, type Outline, type Terms } from "@linchpin/deal";
import type { Side } from "./events.ts";
import type { Scenario } from "./scenario.ts";

type Handover = Pick<Terms, "supplies" | "transfers">;

const handovers = new WeakMap<Scenario, Map<string, Handover | null>>();

/**
 * What terms proposed by a side hand over if nothing else is said; `plain` are terms that hand over nothing. Null: whatever
 * the owner hands over, the party earns nothing by making the product.
 */
export function handoverFor(scenario: Scenario, plain: Terms, side: Side): Handover | null {
  const known = handovers.get(scenario) ?? new Map<string, Handover | null>();
  handovers.set(scenario, known);
  const key = `${plain.party} ${side} ${plain.channels.join()}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const handover = handoverOf(scenario.deal, plain, side);
  known.set(key, handover);
  return handover;
}

function handoverOf(deal: Deal, { party, channels, term, supplies }: Terms, side: Side): Handover | null {
  if (channels.length === 0) return null;
  const supplied = supplies === "all";
  if (supplied && side === "owner") return PRODUCT;
  const frame = { party, channels, term, supplies: [...suppliesOf(deal, party), ...allButOne(deal)] };
  const outlines = outlinesOf(deal, modelOf(deal), frame).filter(({ brings }) => brings > 0);
  const product = outlines.find(({ terms }) => terms.supplies === "all");
  const taught = outlines.find(({ terms }) => terms.supplies !== "all" && terms.supplies.length === 0);
  if (supplied && (taught === undefined || taught.brings < WORTH_MAKING * product!.brings)) return PRODUCT;
  const kept = dearest(deal, outlines);
  const found = side === "owner" ? (kept ?? taught) : (taught ?? kept);
  return found === undefined ? null : { supplies: found.terms.supplies, transfers: found.terms.transfers };
}

const PRODUCT: Handover = { supplies: "all", transfers: [] };

/** A party asks to be taught, rather than supplied, if making the product itself brings this share of selling the owner's. */
const WORTH_MAKING = 0.5;

/**
 * For each component all the others: the party makes that one itself. None where the owner makes nothing, or would supply one
 * alone.
 */
function allButOne({ owner, technology }: Deal): readonly (readonly number[])[] {
  const all = [...technology.components.keys()];
  return owner.make === 0 || all.length <= 2 ? [] : all.map((j) => all.toSpliced(j, 1));
}

/** Of what could bring nearly the most a part need not bring less than this share. */
const NEARLY = 0.9;

/** The outline whose parts, kept at home, the party would spend most to rebuild; undefined: none can be supplied. */
function dearest(deal: Deal, outlines: readonly Outline[]): Outline | undefined {
  const parts = outlines.filter(({ terms }) => terms.supplies !== "all" && terms.supplies.length > 0);
  const most = Math.max(...parts.map(({ brings }) => brings));
  const near = parts.filter(({ brings }) => brings >= NEARLY * most);
  return near.reduce<Outline | undefined>(
    (one, other) => (one === undefined || costOf(deal, other) > costOf(deal, one) ? other : one),
    undefined,
  );
}

/** Money that rebuilding the parts at home takes a competent outsider who holds what is handed over. */
function costOf(deal: Deal, { terms }: Outline): number {
  const { knows } = deal.parties[terms.party - 1]!;
  const held = new Set([...knows, ...terms.transfers.map(({ asset }) => asset)]);
  const parts = terms.supplies === "all" ? [] : terms.supplies;
  return parts.reduce((sum, j) => {
    const { rebuildCost, alternative } = deal.technology.components[j]!;
    const unknown = [...held].reduce((left, a) => left * (1 - deal.assets[a]!.reveals[j]!), 1);
    return sum + Math.min(unknown * rebuildCost, alternative?.cost ?? Number.POSITIVE_INFINITY);
  }, 0);
}

/**
 * Terms by which these assets are not handed over and these components come as parts. What a file that is kept teaches most of comes
 * as a part too, where the owner can make it; and what then teaches nothing that is needed is not handed over either.
 */
export function keepingAtHome(
  deal: Deal,
  terms: Terms,
  kept: readonly number[],
  parts: readonly number[],
): Terms {
  if (kept.length === 0 && parts.length === 0) return terms;
  const transfers = terms.transfers.filter(({ asset }) => !kept.includes(asset));
  const more = deal.owner.make > 0 ? [...parts, ...kept.flatMap((asset) => mostTaughtBy(deal, asset))] : [];
  if (terms.supplies === "all" || more.length === 0) return { ...terms, transfers };
  const supplies = [...new Set([...terms.supplies, ...more])].sort((a, b) => a - b);
  const teaches = (asset: number): boolean =>
    deal.assets[asset]!.reveals.some((share, j) => share > 0 && !supplies.includes(j));
  return { ...terms, supplies, transfers: transfers.filter(({ asset }) => teaches(asset)) };
}

/** The components of which an asset teaches most. */
export const mostTaughtBy = ({ assets }: Deal, asset: number): readonly number[] =>
  assets[asset]!.reveals.flatMap((share, j) => (share >= MOST ? [j] : []));

const MOST = 0.5;
