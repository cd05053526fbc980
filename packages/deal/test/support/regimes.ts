/** Which corners of the model a deal reaches, as the oracle sees them. */
import type { Deal } from "../../src/deal.ts";
import { earned, reaches, total, type Offer, type Oracle } from "./oracle.ts";

type Test = (deal: Deal, oracle: Oracle) => boolean;

/** Connected coalitions, each with its ways to earn. */
function connected(deal: Deal, oracle: Oracle): readonly (readonly Offer[])[] {
  const masks = Array.from({ length: 2 ** (deal.parties.length + 1) }, (_, mask) => mask);
  return masks
    .map(oracle.components)
    .flatMap((components) => (components.length === 1 ? [oracle.offers(components[0]!)] : []));
}

/** Some connected coalition earns most, and more than 0, in this way. */
const chosen =
  (way: Offer["way"], withOwner?: boolean): Test =>
  (deal, oracle) =>
    connected(deal, oracle).some((offers) => {
      const best = offers.reduce((most, offer) =>
        earned(offer, deal.channels) > earned(most, deal.channels) ? offer : most,
      );
      const together = offers.some((o) => o.way === "one generation");
      return best.way === way && earned(best, deal.channels) > 0 && together === (withOwner ?? together);
    });

const componentsOfAll = (deal: Deal, oracle: Oracle): ReturnType<Oracle["components"]> =>
  oracle.components(2 ** (deal.parties.length + 1) - 1);

const aloneWorth = (deal: Deal, oracle: Oracle, members: readonly number[]): number =>
  Math.max(0, ...oracle.offers(members).map((o) => earned(o, deal.channels)));

const lag = ({ technology: { releases, components } }: Deal): number =>
  (releases?.renews ?? 0) * Math.max(...components.map((c) => c.rebuildMonths));

const TESTS: Readonly<Record<string, Test>> = {
  "one party": (deal) => deal.parties.length === 1,
  "five parties": (deal) => deal.parties.length === 5,
  "no releases": (deal) => deal.technology.releases === null,
  "no half-life": (deal) => deal.technology.halfLife === null,
  "no discount": (deal) => deal.discountRate === 0,
  "neither half-life nor discount": (deal) => deal.technology.halfLife === null && deal.discountRate === 0,
  "releases beyond the horizon": (deal) => (deal.technology.releases?.every ?? 0) >= deal.horizon,
  "a last release too late to copy": (deal) =>
    deal.technology.releases !== null && deal.horizon % deal.technology.releases.every < lag(deal),
  "the owner makes nothing": (deal) => deal.owner.make === 0,
  "a party makes nothing": (deal) => deal.parties.some((p) => p.make === 0),
  "capabilities differ": (deal) => new Set(deal.parties.map((p) => p.capability)).size > 1,
  "a party knows something": (deal) => deal.parties.some((p) => p.knows.length > 0),
  "nothing to disclose": (deal) => deal.assets.length === 0,
  protection: (deal) => deal.technology.protection > 0,
  "a party's penalty": (deal) => deal.parties.some((p) => p.penalty > 0),
  "a party not in talks": (deal) => deal.parties.some((p) => !p.inTalks),
  allies: (deal) => deal.allied.length > 0,
  "reached through an ally only": (deal, oracle) =>
    componentsOfAll(deal, oracle).some(
      (c) => c.includes(0) && c.some((i) => i > 0 && !deal.parties[i - 1]!.inTalks),
    ),
  exclusivity: (deal) => deal.exclusivity !== null && deal.parties.filter((p) => p.inTalks).length > 1,
  "an open channel": (deal) => deal.channels.some((c) => c.open),
  "the owner's channel": (deal) => deal.channels.some((c) => !c.open && c.controlledBy.join() === "0"),
  "a shared channel": (deal) =>
    deal.channels.some((c) => c.controlledBy.includes(0) && c.controlledBy.length > 1),
  "four channels": (deal) => deal.channels.length === 4,
  "one generation is best": (deal, oracle) =>
    deal.technology.releases !== null && chosen("one generation")(deal, oracle),
  "releases are best": chosen("releases"),
  "a copy sold once is best": (deal, oracle) =>
    deal.technology.releases !== null && chosen("copy once", false)(deal, oracle),
  "copying every release is best": chosen("copy every release", false),
  "ignoring the owner is best": (deal, oracle) =>
    chosen("copy once", true)(deal, oracle) || chosen("copy every release", true)(deal, oracle),
  "copying does not pay": (deal, oracle) =>
    connected(deal, oracle).some((offers) => offers.every((o) => earned(o, deal.channels) < 0)),
  "several components earn": (deal, oracle) =>
    componentsOfAll(deal, oracle).filter((c) => aloneWorth(deal, oracle, c) > 0).length > 1,
  "components contend for a channel": (deal, oracle) => {
    const earning = componentsOfAll(deal, oracle).filter((c) => aloneWorth(deal, oracle, c) > 0);
    const sum = total(earning.map((c) => aloneWorth(deal, oracle, c)));
    const wanted = deal.channels.some((c) => earning.filter((members) => reaches(c, members)).length > 1);
    return wanted && oracle.worth(2 ** (deal.parties.length + 1) - 1) < sum * (1 - 1e-9);
  },
  "nothing is worth anything": (deal, oracle) => oracle.worth(2 ** (deal.parties.length + 1) - 1) === 0,
};

export const REGIMES: readonly string[] = Object.keys(TESTS);

export const regimesOf = (deal: Deal, oracle: Oracle): readonly string[] =>
  REGIMES.filter((regime) => TESTS[regime]!(deal, oracle));
