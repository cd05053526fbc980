/** The texts of a default scenario in English. Same keys as texts-zh.ts; who wants what follows from profile.ts. */
import type { ScenarioTexts } from "../scenario.ts";
import type { TypeKey } from "./behaviour.ts";
import type { EventKey } from "./events.ts";
import type { Kind, Profile } from "./profile.ts";
import { countEn, half, listEn, moneyEn, plainName, properNames, thing, type Told } from "./words.ts";

const PERSON: Readonly<Record<Kind, string>> = {
  maker: "Head of development",
  distributor: "Sales director",
  buyer: "Head of purchasing",
  between: "Business manager",
};

const WANTS: Readonly<Record<Kind, string>> = {
  maker: "The product in its own range soon, and people of its own who understand how it works.",
  distributor: "To sell the product to its customers, and to remain the way to them.",
  buyer: "A product that works, that can be serviced, and a choice that can be defended afterwards.",
  between: "To bring the two sides together, and something in hand with which it can do so.",
};

const TYPE: Readonly<Record<TypeKey, string>> = {
  acquirer:
    "It wanted to do without you at the lowest total cost: each thing it was given saved it months, and a licence was the dearest of its ways until the others were closed.",
  pragmatist:
    "It compared buying with doing it itself, week by week, and had no favourite; whichever was cheaper in time was the one it would take.",
  partner:
    "Its people were needed elsewhere, and a supplier with a next release was worth more to it than a product of its own that would fall behind.",
  gatekeeper:
    "Its worth lay in being the only way to its customers; exclusivity was insurance against being left out, and what it learned kept it welcome with those who could make the product.",
  distributor:
    "It wanted a line that sells and stays, and would have carried it without exclusivity for a fair margin.",
  housebrand: "It was preparing a brand of its own, and needed a proven product for somebody else to make.",
  committee:
    "It needed a choice that could be defended: proof and complete papers counted for more than price.",
  champion: "Somebody inside had put a name to this product, and wanted you to succeed with it.",
  localiser:
    "It would have preferred a maker that it can reach, and helped one to learn as far as that went unnoticed.",
  courier: "It was paid by somebody else for what it brought over, so it earned by learning.",
  broker: "It really could bring a buyer, and would have earned its fee on a first order.",
};

export function textsEn(told: Told): ScenarioTexts {
  const { deal, weeks, parties, events } = told.scenario;
  const proper = properNames(deal);
  const asset = (a: number): string => thing(deal.assets[a]!, proper);
  const party = (seat: number): string => half(deal.parties[seat - 1]!.name, "latin");
  const entries: (readonly [string, string])[] = [
    ["title", half(deal.title, "latin")],
    ["summary", `${counted(deal.parties.length)} and ${weeks} weeks of talks.`],
    ["scene", scene(told, asset, party)],
    ["role", role(told)],
    ["goodEnd", goodEnd(told, party)],
    ["owner.name", half(deal.owner.name, "latin")],
    ["owner.person", "Head of licensing"],
  ];
  for (const profile of told.prospects.profiles) {
    const { key } = deal.parties[profile.seat - 1]!;
    entries.push(
      [`party.${key}.name`, party(profile.seat)],
      [`party.${key}.person`, PERSON[profile.kind]],
      [`party.${key}.wants`, WANTS[profile.kind]],
      [`party.${key}.about`, about(told, profile, asset, party)],
    );
    for (const type of parties[profile.seat - 1]!.types)
      entries.push([`type.${key}.${type.key}`, TYPE[type.key as TypeKey]]);
  }
  for (const { key, effects } of events) {
    const first = effects[0]!;
    const name = "party" in first ? party(first.party) : "";
    const given = effects.find((effect) => effect.kind === "request" || effect.kind === "learn");
    entries.push([
      `event.${key}`,
      EVENT[key as EventKey](name, given === undefined ? null : asset(given.asset)),
    ]);
  }
  return Object.fromEntries([
    ...entries,
    ...deal.assets.map((each, a) => [`asset.${each.key}`, asset(a)] as const),
    ...deal.channels.map((each) => [`channel.${each.key}`, plainName(each)] as const),
    ...deal.technology.components.map((each) => [`component.${each.key}`, thing(each, proper)] as const),
  ]);
}

const EVENT: Readonly<Record<EventKey, (party: string, asset: string | null) => string>> = {
  fair: (party, asset) =>
    asset === null
      ? `The fair of the trade opens, and ${party} comes to your stand with more people than you have chairs.`
      : `The fair of the trade opens. ${party} comes to your stand with more people than you have chairs, and asks for ${asset}.`,
  tender: (party) =>
    `${party} lets it be known that it is looking for a product like yours. Whoever wants to take part may come forward.`,
  shortlist: (party) => `${party} has put your product on its list and confirms its seat at the talks.`,
  recruiter: (party, asset) =>
    `One of your people has been asked to a long dinner about a post at ${party}, and declined. Nobody is sure how much was said there about ${asset ?? "the work"}.`,
};

const counted = (count: number): string =>
  count === 1 ? "One organisation" : `${countEn(count).replace(/^./, (c) => c.toUpperCase())} organisations`;

type Name = (index: number) => string;

function scene({ scenario, prospects }: Told, asset: Name, party: Name): string {
  const { deal, weeks } = scenario;
  const here = deal.parties.flatMap((p, i) => (p.inTalks ? [party(i + 1)] : []));
  const away = deal.parties.flatMap((p, i) => (p.inTalks ? [] : [party(i + 1)]));
  const quick = prospects.profiles
    .filter((p) => p.informed > 0 && p.months > 0 && Number.isFinite(p.months))
    .toSorted((a, b) => a.months - b.months)[0];
  const talks =
    here.length === 0 ? "Nobody is at the table yet." : `${listEn(here)} will sit down with you this week.`;
  const others =
    away.length === 0 ? "" : ` ${listEn(away)} ${away.length === 1 ? "has" : "have"} not been asked yet.`;
  const alone =
    quick === undefined
      ? "By your own figures none of them could do without you, even with everything in hand."
      : `By your own figures ${party(quick.seat)} could rebuild what it does not know in about ${Math.max(1, Math.round(quick.months))} months, and sooner with each thing that it holds.`;
  const bag =
    deal.assets.length === 0
      ? "There is nothing to hand over but the licence itself."
      : `In your bag: ${listEn(deal.assets.map((_, a) => asset(a)))}. What goes out of it first, to whom, and against what?`;
  return [`${weeks} weeks of talks begin. ${talks}${others}`, alone, bag].join("\n\n");
}

function role({ scenario }: Told): string {
  const { deal, cash, burn } = scenario;
  const own = deal.channels.filter((c) => !c.open && c.controlledBy.every((p) => p === 0)).map(plainName);
  const make =
    deal.owner.make <= 0
      ? "It cannot make the product itself"
      : deal.owner.make < 1
        ? `Making the product itself it keeps ${Math.round(100 * deal.owner.make)} per cent of the margin`
        : "It can make the product itself";
  const ways =
    own.length === 0 ? "and reaches no customers of its own." : `and reaches ${listEn(own)} by itself.`;
  return `You negotiate for ${half(deal.owner.name, "latin")}. ${make}, ${ways} You have ${moneyEn(cash, deal.currency)} in hand, and each week of talks costs ${moneyEn(burn, deal.currency)}. You need income, and to remain the one without whom it doesn't work.`;
}

function goodEnd({ scenario, prospects }: Told, party: Name): string {
  const { deal, ceiling } = scenario;
  const best = prospects.profiles.toSorted((a, b) => b.share - a.share).slice(0, 2);
  const names = best.map((p) => party(p.seat));
  const signed =
    names.length === 0
      ? "Nothing is signed that you could not do better without."
      : names.length === 1
        ? `${names[0]} has signed, and pays before it is taught.`
        : `${names[0]} and ${names[1]} have both signed, neither exclusively, and pay before they are taught.`;
  return `${signed} What is slowest to rebuild stays at home, and each knows that there are others. With everybody at the table your share of what can be earned is ${moneyEn(ceiling, deal.currency)}.`;
}

function about({ scenario }: Told, profile: Profile, asset: Name, party: Name): string {
  const { deal } = scenario;
  const { make, knows } = deal.parties[profile.seat - 1]!;
  const own = profile.controls.map((c) => plainName(deal.channels[c]!));
  const sells = own.length === 0 ? "Has no customers of its own here." : `Holds the way to ${listEn(own)}.`;
  const makes =
    make <= 0
      ? "It makes nothing of the kind."
      : make < 1
        ? `Making the product itself it would keep ${Math.round(100 * make)} per cent of the margin.`
        : "It could make the product as well as anybody.";
  const months = Number.isFinite(profile.months) ? Math.round(profile.months) : null;
  const rebuild =
    make <= 0 || months === 0
      ? ""
      : months === null
        ? " It could not rebuild the technology by itself."
        : ` It would take about ${months} months to rebuild what it does not know.`;
  const holds = knows.length === 0 ? "" : ` It has ${listEn(knows.map(asset))}.`;
  const allies =
    profile.allied.length === 0
      ? ""
      : ` It would work with ${listEn(profile.allied.map(party))} without you.`;
  return `${sells} ${makes}${rebuild}${holds}${allies}`;
}
